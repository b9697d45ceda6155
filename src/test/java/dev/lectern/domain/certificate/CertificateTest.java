package dev.lectern.domain.certificate;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.COURSE;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.certificate.CertificateCommand.Award;
import dev.lectern.domain.certificate.CertificateCommand.Revoke;
import dev.lectern.domain.certificate.CertificateEvent.CertificateAwarded;
import dev.lectern.domain.certificate.CertificateEvent.CertificateRevoked;
import dev.lectern.domain.provider.Policy;
import dev.lectern.eventsourcing.journal.Story;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CertificateTest {
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();
    private static final UUID ID = Certificate.id(TENANT, SESSION, ANN);
    private static final LocalDate DAY = LocalDate.parse("2027-03-17");

    @Test
    void three_of_four_parts_are_three_quarters_and_that_is_enough() {
        nothing().when(award(3, 4)).then(awarded(3, 4));
        nothing().when(award(4, 4)).then(awarded(4, 4));
    }

    @Test
    void less_than_the_policy_asks_is_not_enough() {
        nothing()
                .when(award(2, 4))
                .thenRefused("A certificate needs 75 per cent of the session; 2 of 4 parts were attended.");
        nothing().when(award(74, 100)).thenRefused("74 of 100 parts were attended");
        nothing().when(award(0, 0)).thenRefused("0 of 0 parts were attended");
    }

    @Test
    void a_certificate_is_awarded_once() {
        nothing().and(awarded(3, 4)).when(award(4, 4)).thenNothing();
    }

    @Test
    void there_cannot_be_two_certificates_of_one_person_for_one_session() {
        assertThat(Certificate.id(TENANT, SESSION, ANN)).isEqualTo(ID);
        assertThat(Certificate.id(TENANT, SESSION, BO)).isNotEqualTo(ID);
        assertThat(Certificate.id(TENANT, COURSE, ANN)).isNotEqualTo(ID);
        assertThat(Certificate.id(new TenantId(UUID.randomUUID()), SESSION, ANN))
                .isNotEqualTo(ID);
        assertThat(Certificate.stream(ID)).hasToString("certificate-" + ID);
    }

    @Test
    void a_certificate_is_revoked_once_and_with_a_reason() {
        var awarded = nothing().and(awarded(3, 4));
        awarded.when(revoke(" Marked by mistake ")).then(new CertificateRevoked("Marked by mistake"));
        awarded.when(revoke(" ")).thenRefused("Please give a reason: whoever checks the certificate sees it.");
        awarded.when(revoke("x".repeat(501))).thenRefused("A reason has at most 500 characters");
        awarded.and(new CertificateRevoked("Marked by mistake"))
                .when(revoke("Again"))
                .thenNothing();
    }

    @Test
    void what_was_revoked_is_not_awarded_again() {
        nothing()
                .and(awarded(3, 4), new CertificateRevoked("Marked by mistake"))
                .when(award(4, 4))
                .thenRefused("was revoked (Marked by mistake) and is not awarded a second time");
    }

    @Test
    void what_was_never_awarded_is_not_revoked() {
        nothing().when(revoke("Why")).thenRefused("There is no such certificate.");
    }

    @Test
    void the_name_is_printed_as_it_is_now_and_fits_on_a_line() {
        nothing().when(award(" Ann Berg ")).then(awarded(3, 4));
        nothing().when(award("x".repeat(202))).thenRefused("A name has at most 201 characters");
    }

    private static Story<Certificate, CertificateCommand, CertificateEvent> nothing() {
        return Story.given(Certificate.decider(Policy.USUAL));
    }

    private static Award award(int attended, int total) {
        return new Award(AT, ID, ANN, SESSION, COURSE, 2, attended, total, DAY, "7K2M-09XQ-ZB4T", "Ann Berg");
    }

    private static Award award(String name) {
        return new Award(AT, ID, ANN, SESSION, COURSE, 2, 3, 4, DAY, "7K2M-09XQ-ZB4T", name);
    }

    private static CertificateAwarded awarded(int attended, int total) {
        return new CertificateAwarded(ANN, SESSION, COURSE, 2, attended, total, DAY, "7K2M-09XQ-ZB4T", "Ann Berg");
    }

    private static Revoke revoke(String reason) {
        return new Revoke(AT, ID, reason);
    }
}
