package dev.lectern.domain.certificate;

import dev.lectern.eventsourcing.journal.Ids;
import java.util.Locale;
import java.util.UUID;

/**
 * The verification code by which anybody checks a certificate: twelve letters and digits that are hard to confuse
 * (Crockford's Base32), such as {@code 7K2M-09XQ-ZB4T}.
 */
public final class VerifyCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    private VerifyCode() {}

    /**
     * Derives the code of a certificate. The same secret leads to the same code, and without the secret nobody can
     * guess it.
     *
     * @param secret an id that is in the journal and nowhere else
     */
    public static String of(UUID secret, UUID certificateId) {
        long bits = Ids.derived(secret, certificateId.toString()).getLeastSignificantBits(); // the lower 60 are used
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return code.toString();
    }

    /** Normalizes a code as a person types it: in lower case, without dashes, with O for 0 and I or L for 1. */
    public static String typed(String text) {
        String plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.replaceAll("(.{4})(?=.)", "$1-");
    }
}
