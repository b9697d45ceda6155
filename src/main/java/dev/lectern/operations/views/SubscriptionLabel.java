package dev.lectern.operations.views;

import dev.lectern.domain.certificate.reactors.CertificateAward;
import dev.lectern.domain.session.reactors.HoldExpiry;
import dev.lectern.domain.session.reactors.WaitlistPromotion;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.read.directory.DirectoryProjection;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.transcript.TranscriptProjection;

/**
 * A follower as people speak of it.
 *
 * @param name of its checkpoints, and in addresses
 * @param label {@code Catalogue}
 * @param purpose what it is for
 */
public record SubscriptionLabel(String name, String label, String purpose) {

    static SubscriptionLabel of(String name) {
        return switch (name) {
            case CatalogueProjection.VIEW ->
                new SubscriptionLabel(
                        name, "Catalogue", "Courses and their dates, as the public and the staff see them.");
            case AvailabilityProjection.VIEW ->
                new SubscriptionLabel(
                        name, "Availability", "How many seats are free, who holds one for a while, and who waits.");
            case RosterProjection.VIEW ->
                new SubscriptionLabel(name, "Roster", "Who has a seat in which session, and who teaches it.");
            case DirectoryProjection.VIEW ->
                new SubscriptionLabel(name, "Directory", "What people are called, and how to reach them.");
            case TranscriptProjection.VIEW ->
                new SubscriptionLabel(
                        name, "Transcript", "What people have attended, and their certificates and waivers.");
            case HoldExpiry.NAME ->
                new SubscriptionLabel(name, "Hold expiry", "Lets go of seats that were held for too long.");
            case WaitlistPromotion.NAME ->
                new SubscriptionLabel(
                        name, "Waitlist promotion", "Offers a seat that became free to whoever waits first.");
            case CertificateAward.NAME ->
                new SubscriptionLabel(name, "Certificate award", "Awards certificates when a session is completed.");
            default -> new SubscriptionLabel(name, name, "");
        };
    }

    /** Inside a sentence: {@code the catalogue}. */
    public String the() {
        return "the " + bare();
    }

    /** Inside a sentence that brings its own article: {@code catalogue}. */
    public String bare() {
        return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    }
}
