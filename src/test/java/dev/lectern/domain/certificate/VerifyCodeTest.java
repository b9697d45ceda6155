package dev.lectern.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerifyCodeTest {
    private static final UUID SECRET = UUID.fromString("5ec2e700-0000-4000-8000-000000000001");
    private static final UUID CERTIFICATE = UUID.fromString("ce271f1c-0000-4000-8000-000000000001");

    @Test
    void a_code_is_twelve_letters_and_digits_that_are_hard_to_confuse() {
        for (int i = 0; i < 200; i++)
            assertThat(VerifyCode.of(SECRET, new UUID(i, i)))
                    .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void the_same_certificate_has_the_same_code_for_ever() {
        assertThat(VerifyCode.of(SECRET, CERTIFICATE)).isEqualTo("95FP-H5BV-RPNT");
    }

    @Test
    void no_two_certificates_share_a_code_nor_is_it_guessed_without_the_secret() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 1000; i++) codes.add(VerifyCode.of(SECRET, new UUID(0, i)));
        assertThat(codes).hasSize(1000);
        assertThat(VerifyCode.of(CERTIFICATE, CERTIFICATE)).isNotEqualTo(VerifyCode.of(SECRET, CERTIFICATE));
    }

    @Test
    void every_character_of_a_code_says_something() {
        for (int place = 0; place < 14; place++) {
            if (place == 4 || place == 9) continue;
            var found = new HashSet<Character>();
            for (int i = 0; i < 1000; i++)
                found.add(VerifyCode.of(SECRET, new UUID(0, i)).charAt(place));
            assertThat(found).as("place " + place).hasSize(32);
        }
    }

    @Test
    void a_code_is_read_however_somebody_types_it() {
        assertThat(VerifyCode.typed("7k2m09xqzb4t")).isEqualTo("7K2M-09XQ-ZB4T");
        assertThat(VerifyCode.typed(" 7K2M 09XQ – ZB4T ")).isEqualTo("7K2M-09XQ-ZB4T");
        assertThat(VerifyCode.typed("OIL0-11oi-llll")).isEqualTo("0110-1101-1111");
        assertThat(VerifyCode.typed("")).isEmpty();
    }
}
