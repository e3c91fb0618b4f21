package io.keepwarm.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What there is to tell of one member: who they are, whom they know and what happened, as in `<member>.json`.
/// Days count back from the day it is told.
///
/// @param zone where the member's days and times of day are meant
/// @param books the address books to import, in this order
/// @param met contacts entered by hand, as they are posted
/// @param people those in the address books there is more to say of
/// @param posts touches with nobody in particular
/// @param overdue the names of those the member has kept waiting, the longest first
record Story(
        String member,
        String team,
        String name,
        ZoneId zone,
        List<Book> books,
        List<JsonObject> met,
        List<Person> people,
        List<Touch> posts,
        List<String> overdue) {

    /// @param format as `POST /v1/imports` calls it
    record Book(Path file, String format) {}

    /// @param name in full, as the address book has it
    /// @param card what the keeper says of the contact, as a merge patch; empty when nothing
    record Person(String name, JsonObject card, List<Touch> touches) {}

    /// @param with the full names of everybody it was with
    /// @param said the rest, as it is posted
    record Touch(int daysAgo, LocalTime at, List<String> with, JsonObject said) {

        /// When it happened, if today is `today`.
        Instant happened(LocalDate today, ZoneId zone) {
            return today.minusDays(daysAgo).atTime(at).atZone(zone).toInstant();
        }

        /// As it is posted.
        ///
        /// @param idOf the contact's id by full name
        JsonObject body(LocalDate today, ZoneId zone, UnaryOperator<String> idOf) {
            return said.copy()
                    .put("contactIds", new JsonArray(with.stream().map(idOf).toList()))
                    .put("occurredAt", happened(today, zone).toString());
        }
    }

    /// Reads the member's story and finds the address books beside it.
    static Story read(Path file) {
        try {
            return of(new JsonObject(Files.readString(file)), file.resolveSibling(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Story of(JsonObject json, Path folder) {
        return new Story(
                json.getString("member"),
                json.getString("team"),
                json.getString("name"),
                ZoneId.of(json.getString("zone")),
                objects(json, "files").stream()
                        .map(book -> new Book(folder.resolve(book.getString("name")), book.getString("format")))
                        .toList(),
                objects(json, "met"),
                people(json.getJsonObject("people")),
                objects(json, "posts").stream()
                        .map(post -> touch(post, List.of()))
                        .toList(),
                texts(json, "overdue"));
    }

    private static List<Person> people(JsonObject json) {
        List<Person> people = new ArrayList<>();
        for (String name : json.fieldNames()) {
            JsonObject told = json.getJsonObject(name);
            people.add(new Person(
                    name,
                    told.getJsonObject("card", new JsonObject()),
                    objects(told, "touches").stream()
                            .map(touch -> touch(touch, List.of(name)))
                            .toList()));
        }
        return people;
    }

    private static Touch touch(JsonObject json, List<String> first) {
        List<String> with = new ArrayList<>(first);
        with.addAll(texts(json, "with"));
        JsonObject said = json.copy();
        List.of("daysAgo", "at", "with").forEach(said::remove);
        return new Touch(json.getInteger("daysAgo"), LocalTime.parse(json.getString("at")), List.copyOf(with), said);
    }

    private static List<JsonObject> objects(JsonObject json, String field) {
        return json.getJsonArray(field, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static List<String> texts(JsonObject json, String field) {
        return json.getJsonArray(field, new JsonArray()).stream()
                .map(String.class::cast)
                .toList();
    }
}
