package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.interaction.outreachcheck.rule.Acquaintance.News;
import org.jspecify.annotations.Nullable;

/// Sentences a message may open with, made of what is known of the reader.
final class Openings {
    private Openings() {}

    /// How we know each other, or what of theirs is known; a sentence to fill in when nothing is.
    static String withWhatIsKnown(Draft draft, Acquaintance reader) {
        var card = reader.card();
        String hello = hello(draft, card.givenName());
        if (card.howMet() != null) {
            return hello + draft.say("opening.how-met", card.howMet());
        }
        if (card.introducedBy() != null) {
            return hello + draft.say("opening.introduced-by", card.introducedBy());
        }
        if (!card.news().isEmpty()) {
            return hello + onNews(draft, card.news().getFirst());
        }
        if (!reader.lastTopics().isEmpty()) {
            return hello + draft.say("opening.last-topic", reader.lastTopics().getFirst());
        }
        if (!card.interests().isEmpty()) {
            return hello + draft.say("opening.interest", card.interests().getFirst());
        }
        return hello + draft.say("opening.blank");
    }

    static String onNews(Draft draft, News news) {
        return draft.say(news.isSad() ? "opening.sad-news" : "opening.news", news.text());
    }

    static String hello(Draft draft, @Nullable String name) {
        return name == null ? "" : draft.say("opening.hello", name) + " ";
    }
}
