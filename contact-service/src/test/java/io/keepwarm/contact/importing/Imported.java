package io.keepwarm.contact.importing;

import static io.keepwarm.contact.Waiting.patiently;

import io.keepwarm.chassis.testing.Caller;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;

/// Files as members import them.
public final class Imported {
    /// Two people, a broken card and one of nobody.
    static final String CARDS = """
            BEGIN:VCARD
            VERSION:3.0
            FN:Dr. Ines Prado
            N:Prado;Ines;;Dr.;
            UID:card-1
            EMAIL;TYPE=WORK,PREF:ines@prado.example
            item1.TEL:+34 600 111 222
            item1.X-ABLabel:Boat
            X-SKYPE:ines.prado
            BDAY:1980-02-29
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Broken
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg
            TEL;HOME:030 1234
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            NOTE:nobody
            END:VCARD
            """;

    /// As LinkedIn exports them: one hidden, one broken, one twice.
    static final String CONNECTIONS = """
            \uFEFFNotes:
            "Some addresses, ""they say"", are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Noor,Haddad,https://www.linkedin.com/in/noor-haddad,,"Clearwater, Ltd.",Director,12 Mar 2024
            Åsa,Öberg,https://www.linkedin.com/in/asa,ASA@Oberg.example,Øresund AB,,7-Feb-22
            ,,https://www.linkedin.com/in/hidden,,,,
            Bad,"Line,https://www.linkedin.com/in/bad,,,,
            Kim,Lee,https://www.linkedin.com/in/kim,,,,3/5/21
            Noor,Haddad,https://www.linkedin.com/in/noor-haddad,,"Clearwater, Ltd.",Director,12 Mar 2024
            """.replace("\n", "\r\n");

    private Imported() {}

    /// Imports the file, and answers how the import ended.
    public static JsonPath imported(Caller caller, String query, byte[] file) {
        String location = caller.request()
                .contentType("application/octet-stream")
                .body(file)
                .post("/v1/imports" + query)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/v1/"));
        patiently().until(() -> !caller.request().get(path).path("state").equals("RUNNING"));
        return caller.request().get(path).jsonPath();
    }

    /// The same for a file of text.
    public static JsonPath imported(Caller caller, String query, String file) {
        return imported(caller, query, file.getBytes(StandardCharsets.UTF_8));
    }
}
