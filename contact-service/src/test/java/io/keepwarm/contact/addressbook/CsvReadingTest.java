package io.keepwarm.contact.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keepwarm.contact.card.FamilyMember;
import io.keepwarm.contact.card.Interest;
import io.keepwarm.contact.card.NotedDate;
import io.keepwarm.contact.card.Profile;
import io.keepwarm.events.contact.InterestKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReadingTest {
    @ParameterizedTest
    @CsvSource({
        "12 Mar 2024, 2024-03-12",
        "7-Feb-22, 2022-02-07",
        "03 Jan 2023, 2023-01-03",
        "2024-03-12, 2024-03-12",
        "3/5/21, 2021-03-05",
        "'Mar 5, 2021', 2021-03-05",
        "2021, 2021",
        "17.5.1984, 1984-05-17",
        "17/05/1984, 1984-05-17",
        "'May 17, 1984', 1984-05-17",
        "'September 7, 1984', 1984-09-07",
        "17. May 1984, 1984-05-17",
        "0000-05-17, --05-17",
        "5/17/0000, --05-17"
    })
    void daysAreReadAsExportsHaveWrittenThem(String written, String day) {
        assertThat(WrittenDate.read(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"31 Feb 2024", "yesterday", "0000", "0000-05", "''"})
    void whatIsNoDayIsLeftOut(String written) {
        assertThat(WrittenDate.read(written)).isNull();
    }

    @Test
    void googleOfTodayIsRead() {
        var card = Read.person(ImportFormat.GOOGLE_CSV, """
                        First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Organization Department,\
                        Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,\
                        Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Street,Address 1 - City,\
                        Address 1 - Country,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,\
                        Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value
                        Noor,B,Haddad,Noory,"Clearwater, Ltd.",Director,Water,1984-05-17,"two
                        lines",* myContacts ::: Sailing,* Work,noor@clear.example ::: n@clear.example,Home,no address,\
                        Mobile,+1 212 555 0100,Home,1 Quay,Bergen,Norway,LinkedIn,https://www.linkedin.com/in/noor,\
                        Anniversary,2010-06-02,Sister,Amal,Shoe size,38
                        """).card();
        assertThat(card.shownName()).isEqualTo("Noor B Haddad");
        assertThat(card.emails())
                .extracting(email -> email.value(), email -> email.kinds(), email -> email.preferred())
                .containsExactly(
                        tuple("noor@clear.example", List.of("work"), true),
                        tuple("n@clear.example", List.of("work"), true));
        assertThat(card.phones().getFirst().kinds()).containsExactly("mobile");
        assertThat(card.addresses().getFirst().city()).isEqualTo("Bergen");
        assertThat(card.profiles()).containsExactly(new Profile("linkedin", "https://www.linkedin.com/in/noor"));
        assertThat(card.dates()).containsExactly(new NotedDate("ANNIVERSARY", "2010-06-02", null));
        assertThat(card.family()).containsExactly(new FamilyMember("sister", "Amal", null));
        assertThat(card.tags()).containsExactly("Sailing");
        assertThat(card.notes()).isEqualTo("two\nlines");
        assertThat(card.birthday()).isEqualTo("1984-05-17");
        assertThat(card.custom())
                .containsEntry("shoe size", "38")
                .containsEntry("Department", "Water")
                .containsEntry("E-mail", "no address");
    }

    @Test
    void googleOfBeforeIsRead() {
        var card = Read.person(ImportFormat.GOOGLE_CSV, """
                        Name,Given Name,Family Name,Birthday,Group Membership,E-mail 1 - Type,E-mail 1 - Value,\
                        Organization 1 - Name,Organization 1 - Title,Address 1 - Type,Address 1 - Formatted
                        Åsa Öberg,Åsa,Öberg,--05-17,* myContacts ::: Choir,* Home,asa@oberg.example,Øresund AB,Cellist,\
                        Home,"Gatan 1
                        Lund"
                        """).card();
        assertThat(card.shownName()).isEqualTo("Åsa Öberg");
        assertThat(card.organisation()).isEqualTo("Øresund AB");
        assertThat(card.title()).isEqualTo("Cellist");
        assertThat(card.tags()).containsExactly("Choir");
        assertThat(card.birthday()).isEqualTo("--05-17");
        assertThat(card.addresses().getFirst().street()).isEqualTo("Gatan 1\nLund");
    }

    @Test
    void outlookIsRead() {
        var card = Read.person(ImportFormat.OUTLOOK_CSV, """
                        Title,First Name,Last Name,Company,Department,Job Title,Business Street,Business City,\
                        Business Country/Region,Business Phone,Mobile Phone,Birthday,Anniversary,Categories,Children,\
                        E-mail Address,E-mail 2 Address,Spouse,Notes,Web Page
                        Dr.,Kim,Lee,"Lee & Co",Law,Counsel,5 High St,Leeds,United Kingdom,0113 496 0000,07700 900123,\
                        5/17/1984,0/0/00,Clients;Golf,"Ann, Bo",kim@lee.example,/o=ExchangeLabs/cn=kim,Jo,Met in June,\
                        https://lee.example
                        """).card();
        assertThat(card.shownName()).isEqualTo("Dr. Kim Lee");
        assertThat(card.birthday()).isEqualTo("1984-05-17");
        assertThat(card.dates()).isEmpty();
        assertThat(card.phones())
                .extracting(phone -> phone.value() + phone.kinds())
                .containsExactly("0113 496 0000[work]", "07700 900123[cell]");
        assertThat(card.addresses().getFirst().country()).isEqualTo("United Kingdom");
        assertThat(card.tags()).containsExactly("Clients", "Golf");
        assertThat(card.family()).extracting(FamilyMember::name).containsExactly("Jo", "Ann", "Bo");
        assertThat(card.emails()).hasSize(1);
        assertThat(card.custom()).containsEntry("Department", "Law").containsEntry("E-mail", "/o=ExchangeLabs/cn=kim");
    }

    @Test
    void whatCannotBeReadIsKeptAsItIsWritten() {
        var google = Read.person(ImportFormat.GOOGLE_CSV, """
                        First Name,Last Name,Labels,Birthday,E-mail 1 - Value,E-mail 2 - Value,Event 1 - Label,Event 1 - Value
                        A,B,,in spring,ask Bo,ask Siv,Exam,last year
                        """).card();
        assertThat(google.custom())
                .containsEntry("Birthday", "in spring")
                .containsEntry("E-mail", "ask Bo\nask Siv")
                .containsEntry("exam", "last year");
        var linkedIn = Read.person(ImportFormat.LINKEDIN, """
                        First Name,Last Name,Email Address,Connected On
                        A,B,hidden,once
                        """).card();
        assertThat(linkedIn.custom()).containsEntry("E-mail", "hidden").containsEntry("Connected on", "once");
    }

    @Test
    void anyTableIsReadByItsMapping() {
        var card = Read.person(
                        ImportFormat.CSV,
                        "Name;Mail;Mobil;Stadt;Hobby;Geburtstag;Firma;Schuhe;Nah\n"
                                + "Jörg Müller;jm@firma.example;0170 1234567;Köln;Segeln;17 May 1984;Firma GmbH;43;close\n",
                        "name.full:Name",
                        "emails.work:Mail",
                        "phones.cell:Mobil",
                        "addresses.city:Stadt",
                        "interests.HOBBY:Hobby",
                        "birthday:Geburtstag",
                        "organisation:Firma",
                        "custom.Shoe size:Schuhe",
                        "tier:Nah")
                .card();
        assertThat(card.shownName()).isEqualTo("Jörg Müller");
        assertThat(card.emails().getFirst().kinds()).containsExactly("work");
        assertThat(card.phones().getFirst().value()).isEqualTo("0170 1234567");
        assertThat(card.addresses().getFirst().city()).isEqualTo("Köln");
        assertThat(card.interests()).containsExactly(new Interest(InterestKind.HOBBY, "Segeln"));
        assertThat(card.birthday()).isEqualTo("1984-05-17");
        assertThat(card.custom()).containsEntry("Shoe size", "43");
        assertThat(card.tier()).hasToString("CLOSE");
    }

    @Test
    void aCellThatIsNothingItsFieldTakesIsTold() {
        assertThat(Read.names(ImportFormat.CSV, "Name,Close\nA,very\n", "name.full:Name", "tier:Close"))
                .singleElement()
                .asString()
                .startsWith("!/tier: must be one of ");
    }
}
