package io.keepwarm.digest.answer;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.knowledge.KnownContacts;
import io.keepwarm.digest.knowledge.KnownFollowUp;
import io.keepwarm.digest.knowledge.KnownFollowUps;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.link.AnswerLink;
import io.keepwarm.digest.link.Ask;
import io.keepwarm.digest.link.Links;
import io.keepwarm.events.answer.Answer;
import io.keepwarm.events.followup.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the pages behind answer links say. Opens the transaction for the team the verified link names.
@ApplicationScoped
class AnswerPages {
    private final TeamTransactions transactions;
    private final Answering answering;
    private final KnownMembers members;
    private final KnownContacts contacts;
    private final KnownFollowUps followUps;
    private final Links links;

    AnswerPages(
            TeamTransactions transactions,
            Answering answering,
            KnownMembers members,
            KnownContacts contacts,
            KnownFollowUps followUps,
            Links links) {
        this.transactions = transactions;
        this.answering = answering;
        this.members = members;
        this.contacts = contacts;
        this.followUps = followUps;
        this.links = links;
    }

    /// The form, or why there is none. Changes nothing: programs that look for harm open every link of a mail.
    PageView ask(AnswerLink link) {
        return transactions.call(scope(link), () -> {
            var words = words(link);
            return answering
                    .objection(link)
                    .map(result -> page(words, link, result, ""))
                    .orElseGet(() -> form(words, link));
        });
    }

    /// Gives the answer and says what became of it.
    PageView answer(AnswerLink link, Said said, String token) {
        return transactions.call(scope(link), () -> page(words(link), link, answering.answer(link, said), token));
    }

    /// Takes the answer back and says what became of that.
    PageView takeBack(AnswerLink link) {
        return transactions.call(scope(link), () -> {
            var words = words(link);
            return switch (answering.takeBack(link)) {
                case TAKEN_BACK ->
                    PageView.saying(
                            words, words.text("page.undone.title"), words.text("page.undone.text", name(words, link)));
                case TOO_LATE -> PageView.saying(words, words.text("page.late.title"), words.text("page.late.text"));
                case NOTHING_THERE ->
                    PageView.saying(words, words.text("page.nothing.title"), words.text("page.nothing.text"));
            };
        });
    }

    /// The page for what the form cannot take.
    PageView invalid(AnswerLink link) {
        return transactions.call(scope(link), () -> {
            var words = words(link);
            return PageView.saying(words, words.text("page.invalid.title"), words.text("page.invalid.text"));
        });
    }

    private PageView form(Words words, AnswerLink link) {
        String name = name(words, link);
        return switch (link.ask()) {
            case DONE -> done(words, name, reason(link));
            case SNOOZE -> form(words, "page.snooze", name, null, PageView.Kind.SNOOZE);
            case SKIP -> {
                var skip = form(words, "page.skip", name, words.text("page.skip.intro"), PageView.Kind.PLAIN);
                yield skip.or(new PageView.Other(never(link), words.text("page.skip.never", name)));
            }
            case NOT_THIS_PERSON ->
                form(words, "page.never", name, words.text("page.never.intro"), PageView.Kind.PLAIN);
        };
    }

    /// To have thought again is no touch, and an own reminder need not be one.
    private static PageView done(Words words, String name, Reason reason) {
        return switch (reason) {
            case REVIEW_RELEVANCE ->
                form(words, "page.thought", name, words.text("page.thought.intro"), PageView.Kind.PLAIN);
            case CUSTOM -> form(words, "page.reminded", name, words.text("page.reminded.intro"), PageView.Kind.DONE);
            default -> form(words, "page.done", name, words.text("page.done.intro"), PageView.Kind.DONE);
        };
    }

    private static String said(Answer answer, Reason reason) {
        if (answer != Answer.DONE) {
            return "page.said." + answer;
        }
        return switch (reason) {
            case REVIEW_RELEVANCE -> "page.thought.said";
            case CUSTOM -> "page.reminded.said";
            default -> "page.said.DONE";
        };
    }

    /// UNKNOWN when the follow-up was not heard of, or is forgotten.
    private Reason reason(AnswerLink link) {
        return followUps
                .findByIdOptional(link.followUpId())
                .map(KnownFollowUp::reason)
                .orElse(Reason.UNKNOWN);
    }

    /// The address of the page that asks whether to name this person never again. It grants whoever came here no more
    /// than they could say in Keepwarm, and it too only asks.
    private String never(AnswerLink link) {
        return links.token(new AnswerLink(
                link.team(),
                link.memberId(),
                link.digestId(),
                link.followUpId(),
                link.contactId(),
                Ask.NOT_THIS_PERSON,
                link.writtenAt()));
    }

    private static PageView form(Words words, String texts, String name, @Nullable String intro, PageView.Kind kind) {
        var channels = kind == PageView.Kind.DONE ? PageView.channels(words) : List.<PageView.Choice>of();
        var form = new PageView.Form(kind, words.text(texts + ".submit"), null, channels);
        return new PageView(words, words.text(texts + ".title", name), intro, form, null);
    }

    private PageView page(Words words, AnswerLink link, Answering.Result result, String token) {
        return switch (result) {
            case Answering.Result.Taken(var answer, var until) -> {
                var undo =
                        new PageView.Form(PageView.Kind.UNDO, words.text("page.said.undo"), token + "/undo", List.of());
                String day = until == null ? "" : words.day(until);
                yield new PageView(
                        words,
                        words.text("page.said.title"),
                        words.text(said(answer, reason(link)), name(words, link), day),
                        undo,
                        words.text("page.said.undo.hint"));
            }
            case Answering.Result.Already(var answer) ->
                PageView.saying(words, words.text("page.already.title"), words.text("page.already." + answer));
            case Answering.Result.Settled() ->
                PageView.saying(
                        words, words.text("page.settled.title"), words.text("page.settled.text", name(words, link)));
        };
    }

    private String name(Words words, AnswerLink link) {
        var contact = contacts.behind(Set.of(link.contactId())).get(link.contactId());
        return contact == null || contact.isErased() ? words.text("page.somebody") : contact.name();
    }

    private Words words(AnswerLink link) {
        return Words.in(members.localeOf(link.memberId()));
    }

    private static Scope scope(AnswerLink link) {
        return new Scope(link.team(), link.memberId(), null);
    }
}
