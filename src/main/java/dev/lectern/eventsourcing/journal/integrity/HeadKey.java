package dev.lectern.eventsourcing.journal.integrity;

import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.schema.Digests;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The key pair that signs heads. It is kept in a file and not in the database, so that a person who can change the
 * database cannot sign heads for it.
 */
public final class HeadKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    private HeadKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * Reads the key pair from its file. If the file does not exist, a new key pair is made, which only the owner of the
     * file can read.
     *
     * @param file two lines of Base64: the secret key (PKCS 8) and the public key (X.509)
     */
    public static HeadKey in(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            List<String> lines = Files.readAllLines(file);
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new HeadKey(
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))),
                    keys.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))));
        } catch (IOException e) {
            throw new UncheckedIOException("The key in " + file + " cannot be read or made.", e);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(file + " does not hold a key for signing heads.", e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder text = Base64.getEncoder();
        Path half = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "head-key-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                half,
                List.of(
                        text.encodeToString(pair.getPrivate().getEncoded()),
                        text.encodeToString(pair.getPublic().getEncoded())));
        try {
            Files.createLink(file, half); // complete or not at all, and never over an existing file
        } catch (FileAlreadyExistsException somebodyElseWasFaster) {
            // the other key is used
        } finally {
            Files.delete(half);
        }
    }

    /** What an operator notes down and compares: the first half of the SHA-256 of the public key, in hexadecimal. */
    public String fingerprint() {
        return fingerprint(open.getEncoded());
    }

    public static String fingerprint(byte[] publicKey) {
        return HexFormat.of().formatHex(Digests.sha256(publicKey), 0, 16);
    }

    public SignedHead sign(TenantId tenant, String slug, Head head, Instant at) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(SignedHead.text(tenant, slug, head.position(), head.hash(), at));
            return new SignedHead(tenant, slug, head.position(), head.hash(), at, open.getEncoded(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a signed head, and checks that this key signed it.
     *
     * @throws Refused if the line is no signed head, belongs to another tenant, was changed, or was signed by another
     * key
     */
    public SignedHead trusted(String line, TenantId tenant) {
        SignedHead head;
        try {
            head = SignedHead.parse(line);
        } catch (IllegalArgumentException e) {
            throw new Refused("A line is not one of a file with signed heads: " + line.strip());
        }
        if (!head.tenant().equals(tenant))
            throw new Refused(
                    "The head that was signed at " + head.at() + " is of another provider, " + head.slug() + ".");
        objection(head).ifPresent(why -> {
            throw new Refused("The head that was signed at " + head.at() + " " + why);
        });
        return head;
    }

    /**
     * Why a head is not trusted, as the end of a sentence whose subject is the head. Empty if this key signed it and it
     * was not changed.
     */
    public Optional<String> objection(SignedHead head) {
        if (!isGood(head))
            return Optional.of("was changed since: its signature does not fit. Take another copy of it.");
        if (!signed(head))
            return Optional.of("was signed by the key " + fingerprint(head.key()) + ". The key that is trusted here is "
                    + fingerprint() + ".");
        return Optional.empty();
    }

    /** Whether this key signed the head, and the head was not changed. */
    public boolean signed(SignedHead head) {
        return Arrays.equals(head.key(), open.getEncoded()) && isGood(head);
    }

    /**
     * Whether the key named in the head signed it, and the head was not changed. Whether that key is to be trusted is
     * another question: compare its {@link #fingerprint}.
     */
    public static boolean isGood(SignedHead head) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(head.key())));
            signature.update(head.text());
            return signature.verify(head.signature());
        } catch (GeneralSecurityException notEvenAKey) {
            return false;
        }
    }
}
