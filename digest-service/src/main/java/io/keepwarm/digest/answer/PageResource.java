package io.keepwarm.digest.answer;

import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.link.Opened;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/// What the resources behind links share: a page as a response that nobody stores or frames, and kind words for links
/// that do not work.
abstract class PageResource {
    /// The token of a link in a preview.
    static final String PREVIEW = "preview";

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Pages pages;
    private final HttpHeaders asked;

    PageResource(Pages pages, HttpHeaders asked) {
        this.pages = pages;
        this.asked = asked;
    }

    /// The response of a good link, or the page for one that is not.
    <L> Response open(Opened<L> opened, Function<L, Response> good) {
        return open(opened, good, "expired");
    }

    /// The same, with the text for a link whose time is over.
    <L> Response open(Opened<L> opened, Function<L, Response> good, String expired) {
        return switch (opened) {
            case Opened.Good<L>(var link) -> good.apply(link);
            case Opened.Expired<L>() -> say(410, expired);
            case Opened.Forged<L>() -> say(404, "unknown");
        };
    }

    /// A page that only says something, in the language the browser asks for: nobody knows who is asking.
    Response say(int status, String texts) {
        return say(status, texts, Words.in(asked.getAcceptableLanguages().getFirst()));
    }

    /// A page that only says something.
    Response say(int status, String texts, Words words) {
        return page(
                status,
                PageView.saying(words, words.text("page." + texts + ".title"), words.text("page." + texts + ".text")));
    }

    Response page(int status, PageView view) {
        return Response.status(status)
                .type("text/html; charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", POLICY)
                .entity(pages.html(view))
                .build();
    }
}
