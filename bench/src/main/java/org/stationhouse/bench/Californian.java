package org.stationhouse.bench;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A record of an invented Californian.
 *
 * @param who number of the person whom it is of
 * @param how what was done to the record, or whose relative it is; empty when it is as it should be
 * @param born empty when not said
 */
record Californian(
        int who,
        String how,
        String given,
        String surname,
        String born,
        String number,
        String street,
        String city,
        String zip,
        String phone,
        String email,
        String ssn) {

    static String day(LocalDate day) {
        return day.toString();
    }

    Californian as(String other) {
        return new Californian(who, other, given, surname, born, number, street, city, zip, phone, email, ssn);
    }

    Californian named(String first, String last) {
        return new Californian(who, how, first, last, born, number, street, city, zip, phone, email, ssn);
    }

    Californian bornOn(String day) {
        return new Californian(who, how, given, surname, day, number, street, city, zip, phone, email, ssn);
    }

    Californian livingLike(Californian other) {
        return new Californian(
                who, how, given, surname, born, other.number, other.street, other.city, other.zip, phone, email, ssn);
    }

    Californian reachedBy(String call, String mail, String social) {
        return new Californian(who, how, given, surname, born, number, street, city, zip, call, mail, social);
    }

    static String headings() {
        return "id,given_name,surname,date_of_birth,street_number,address_1,city,postcode,state,phone_number,email,soc_sec_id";
    }

    String line(String id) {
        return String.join(",", id, given, surname, born, number, street, city, zip, "CA", phone, email, ssn);
    }

    static String mail(String given, String surname, int lot) {
        return (given + "." + surname).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "") + lot + "@mail.example";
    }
}
