package dev.lectern.domain.certificate;

import dev.lectern.eventsourcing.journal.Ids;
import java.util.Locale;
import java.util.UUID;

/** The code by which anybody checks a certificate: twelve letters and digits that are hard to confuse, {@code 7K2M-09XQ-ZB4T}. */
public final class VerifyCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    private VerifyCode() {}

    /** @param secret an id that is in the journal and nowhere else; with it the same code comes again, without it nobody guesses it */
    public static String of(UUID secret, UUID certificateId) {
        long bits = Ids.derived(secret, certificateId.toString()).getLeastSignificantBits(); // the lower 60 of them
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return code.toString();
    }

    /** As somebody types it: in small letters, without dashes, with an O for a zero. */
    public static String typed(String text) {
        String plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.replaceAll("(.{4})(?=.)", "$1-");
    }
}
