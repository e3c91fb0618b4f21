package io.keepwarm.contact.card;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Phone numbers as they are dialled from anywhere (ITU-T E.164). One that is written without its country is taken for
/// one of the country the person is in; else it stays what it was told to be before, and a new one is of the country
/// its keeper is at home in.
final class Dialling {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "pl");
    /// Fewer than five digits are dialled inside a house.
    private static final long LEAST = 10_000;
    private static final Map<String, String> REGIONS = regions();

    private Dialling() {}

    /// The numbers, each with how it is dialled.
    ///
    /// @param standing the keeper's home, and the numbers there were
    static List<Phone> of(List<Phone> phones, @Nullable Place place, List<Address> addresses, Standing standing) {
        if (phones.isEmpty()) {
            return phones;
        }
        String region = Stream.concat(
                        Stream.ofNullable(place).map(Place::country),
                        addresses.stream().map(Address::country))
                .flatMap(country -> region(country).stream())
                .findFirst()
                .orElse(null);
        return phones.stream()
                .map(phone -> phone.dialled(region == null ? fromHome(phone, standing) : number(phone, region)))
                .toList();
    }

    private static @Nullable String fromHome(Phone phone, Standing standing) {
        return standing.phones().stream()
                .filter(known -> known.value().equals(phone.value()))
                .flatMap(known -> Stream.ofNullable(known.number()))
                .findFirst()
                .orElseGet(() -> number(phone, standing.home()));
    }

    private static @Nullable String number(Phone phone, @Nullable String region) {
        try {
            var number = NUMBERS.parse(phone.value(), region);
            boolean isWhole = NUMBERS.isPossibleNumber(number) && number.getNationalNumber() >= LEAST;
            return isWhole ? NUMBERS.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException none) {
            return phone.number() != null && isOf(phone.number(), phone.value()) ? phone.number() : null;
        }
    }

    /// Whether a number told earlier, when its country was known, is that which is written.
    private static boolean isOf(String number, String written) {
        String digits = written.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        return !digits.isEmpty() && number.matches("\\+[1-9][0-9]{1,14}") && number.endsWith(digits);
    }

    private static Optional<String> region(@Nullable String country) {
        return country == null
                ? Optional.empty()
                : Optional.ofNullable(REGIONS.get(country.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>(Map.of("usa", "US", "uk", "GB", "england", "GB", "scotland", "GB"));
        for (String region : Locale.getISOCountries()) {
            var country = Locale.of("", region);
            regions.put(region.toLowerCase(Locale.ROOT), region);
            for (String language : LANGUAGES) {
                regions.put(country.getDisplayCountry(Locale.of(language)).toLowerCase(Locale.ROOT), region);
            }
        }
        return Map.copyOf(regions);
    }
}
