package io.keepwarm.e2e.stack;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/// Somebody who calls Keepwarm through the front door.
///
/// @param team null for an operator
public record Person(String name, String team, String token, String door) {

    /// A request in this person's name, with JSON as its body if it has one.
    public RequestSpecification asks() {
        return given().baseUri(door).contentType("application/json").header("Authorization", "Bearer " + token);
    }
}
