package io.keepwarm.digest.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.events.digest.DigestState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What goes out over the wire, byte for byte the same in every attempt.
@ApplicationScoped
class Payloads {
    /// So many people a message names at most; the rest are counted.
    private static final int MOST_NAMES = 20;

    private final ObjectMapper json;
    private final KnownMembers members;

    Payloads(ObjectMapper json, KnownMembers members) {
        this.json = json;
        this.members = members;
    }

    /// `{type, timestamp, data}`.
    String standard(String type, Instant timestamp, ObjectNode data) {
        var message = json.createObjectNode();
        message.put("type", type);
        message.put("timestamp", timestamp.toString());
        message.set("data", data);
        return text(message);
    }

    /// `{text, blocks}` about a digest and the people in it, in the member's language.
    String slack(DigestState digest, List<String> names) {
        var member = members.named(digest.memberId());
        var words = Words.in(member.map(KnownMember::locale).orElse(Locale.ENGLISH));
        String whose = member.map(KnownMember::name).orElse(digest.memberId());
        String title = names.isEmpty()
                ? words.text("slack.digest.quiet", whose)
                : words.count("slack.digest", names.size()).replace("{1}", whose);
        return slack(title, names, words);
    }

    /// `{text, blocks}` of one line.
    String slack(String title) {
        return slack(title, List.of(), Words.in(Locale.ENGLISH));
    }

    private String slack(String title, List<String> names, Words words) {
        var message = json.createObjectNode();
        var lines = names.stream()
                .limit(MOST_NAMES)
                .map(name -> "• " + escaped(name))
                .collect(Collectors.joining("\n"));
        int more = names.size() - MOST_NAMES;
        String all = more > 0 ? lines + "\n" + escaped(words.count("more", more)) : lines;
        message.put("text", escaped(title));
        var blocks = message.putArray("blocks");
        section(blocks.addObject(), "*" + escaped(title) + "*");
        if (!all.isEmpty()) {
            section(blocks.addObject(), all);
        }
        return text(message);
    }

    private static void section(ObjectNode block, String text) {
        block.put("type", "section").putObject("text").put("type", "mrkdwn").put("text", text);
    }

    /// The three characters Slack gives a meaning to; whoever is called `<!channel>` wakes nobody.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String text(ObjectNode message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
