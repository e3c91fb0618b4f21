package io.keepwarm.chassis.words;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What texts are about: their folded words in the singular, without those that say nothing. Two texts have a topic in
/// common when they have such a word in common. Of scripts that put no space between words every pair of letters is
/// one.
public final class Topics {
    private static final int SHORTEST = 2;
    private static final int MOST = 40;
    /// Of English and German, and the ranks of titles: they tell how far somebody has come and not in what.
    private static final Set<String> EMPTY = Folded.separate("""
            a about after all also am an and any are as at back be been best but by can could do does e find finding for
            from get give go good has have he help her him his how i if in into is it its just know like look looking
            made make many me more most my need needs new no not of off on one or other our out over people person per
            please real she so some somebody someone something such than that the their them there these they thing
            things this those to up us very via want wants was way we well were what when where which who will with
            work would you your
            aber alle als am an auch auf aus bei bin braucht brauche da das dass dem den der des die doch du ein eine
            einem einen einer er es etwas fuer für gut hat hilfe ich ihr im ist jemand kann mehr mein mit nach neu neue
            neuen nicht noch nur ob oder sehr sich sie sind so suche sucht um und uns unser vom von vor war was wenn wer
            wie wir wird wo zu zum zur
            assistant chief director head junior lead leader leiter leiterin leitung manager officer senior vice
            """).collect(Collectors.toUnmodifiableSet());

    private Topics() {}

    /// The topics of some texts, in the order they are met; at most 40.
    public static Set<String> of(@Nullable String... texts) {
        return Stream.of(texts)
                .flatMap(text -> text == null ? Stream.empty() : Folded.separate(text))
                .flatMap(Topics::topics)
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> topics(String word) {
        if (Folded.isUnspaced(word)) {
            return word.length() < SHORTEST
                    ? Stream.of(word)
                    : IntStream.rangeClosed(0, word.length() - SHORTEST)
                            .mapToObj(start -> word.substring(start, start + SHORTEST));
        }
        return word.length() < SHORTEST || EMPTY.contains(word) ? Stream.empty() : Stream.of(singular(word));
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean isPlural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }
}
