package io.keepwarm.digest.answer;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/// Lays out the pages behind links. Every value is escaped.
@ApplicationScoped
class Pages {
    private final Template page;

    Pages(@Location("page/page.html") Template page) {
        this.page = page;
    }

    String html(PageView view) {
        return page.data("page", view).render();
    }
}
