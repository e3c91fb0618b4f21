package io.keepwarm.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/// `DemoProgram HOME PORT FOLDER`: tells the stories in FOLDER to the stack in HOME, whose front door is on PORT, and
/// brings about the first digest. Told once: a second run changes nothing and names the newest mail.
public final class DemoProgram {
    /// Alice before Bob: he knows somebody she brings in. Her digest is the one to come.
    private static final List<String> MEMBERS = List.of("alice", "bob", "carol");

    private static final int AT_ONCE = 6;

    private final Path home;
    private final URI door;
    private final Path folder;
    private final HttpClient http;

    private DemoProgram(Path home, URI door, Path folder, HttpClient http) {
        this.home = home;
        this.door = door;
        this.folder = folder;
        this.http = http;
    }

    public static void main(String[] args) throws IOException {
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            new DemoProgram(Path.of(args[0]), URI.create("http://localhost:" + args[1]), Path.of(args[2]), http).run();
        } catch (DemoFailed why) {
            System.err.println("The demo stops: " + why.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        var stories = MEMBERS.stream()
                .map(member -> Story.read(folder.resolve(member + ".json")))
                .toList();
        Story first = stories.getFirst();
        var mails = new MailFiles(home.resolve("mail"), first.member() + "@" + first.team() + ".example");
        Path told = home.resolve("demo-told");
        if (Files.exists(told)) {
            System.out.println("The demo is loaded already. The newest digest of " + first.member() + ":");
            Optional<Path> newest = mails.newest();
            show(newest.isPresent() ? newest.get() : digest(first, mails).sendNow());
        } else {
            tell(stories);
            Path mail = digest(first, mails).bringAbout(DemoProgram::progress);
            Files.createFile(told);
            show(mail);
        }
    }

    private FirstDigest digest(Story story, MailFiles mails) throws IOException {
        return new FirstDigest(MemberClient.signIn(http, door, story), story, clock(), mails);
    }

    private void tell(List<Story> stories) throws IOException {
        System.out.println("Loading the demo: two teams, their address books, a year of touches...");
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Story story : stories) {
                var client = MemberClient.signIn(http, door, story);
                var outcome = new TellingStory(client, story, threads).tell(clock().instant());
                progress("%s (%s): %s".formatted(story.member(), story.team(), outcome));
            }
        }
    }

    /// The services' present time: ahead of this machine's by what `deploy/local/clock` says.
    private Clock clock() throws IOException {
        Path file = home.resolve("clock");
        String shift = Files.exists(file) ? Files.readString(file).strip() : "";
        return Clock.offset(Clock.systemUTC(), shift.isEmpty() ? Duration.ZERO : Duration.parse(shift));
    }

    private static void progress(String line) {
        System.out.println("  " + line);
    }

    private static void show(Path mail) {
        String html = mail.getFileName().toString().replaceFirst("\\.eml$", ".html");
        System.out.println("  Page     " + mail.resolveSibling(html).toUri());
        System.out.println("  Mail     " + mail);
        System.out.println("  Subject  " + MailFiles.subject(mail));
    }
}
