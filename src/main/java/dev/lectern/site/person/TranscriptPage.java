package dev.lectern.site.person;

import dev.lectern.domain.course.CourseService;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.directory.Directory;
import dev.lectern.read.directory.DirectoryEntry;
import dev.lectern.read.transcript.TranscriptWaiver;
import dev.lectern.read.transcript.Transcripts;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The transcript of a person: completed sessions, certificates and waived prerequisites. Learners see their own
 * transcript; staff see everybody's.
 */
@Named
@RequestScoped
public class TranscriptPage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Directory directory;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CourseService courses;

    private @Nullable DirectoryEntry person;
    private List<TranscriptLine> lines = List.of();
    private List<Waiver> waivers = List.of();

    @PostConstruct
    void read() {
        UUID id = context.isDesk()
                ? context.id().orElse(null)
                : context.getCaller().userId();
        if (id == null) return;
        person = directory.person(context.getTenant(), id).orElse(null);
        lines = transcripts.of(context.getTenant(), id).stream().map(this::line).toList();
        LocalDate today = LocalDate.now(context.getProvider().zone());
        waivers = transcripts.waivers(context.getTenant(), id).stream()
                .map(waiver -> waiver(waiver, today))
                .toList();
    }

    private TranscriptLine line(Transcripts.Line line) {
        var session = line.session();
        return new TranscriptLine(
                courses.title(context.getTenant(), session.getCourseId(), session.getCourseRevision()),
                session.getCourseRevision(),
                session.getSessionId(),
                session.getSlots(),
                line.attended(),
                line.certificate());
    }

    private Waiver waiver(TranscriptWaiver waiver, LocalDate today) {
        return new Waiver(
                title(waiver.getCourseId()),
                title(waiver.getPrerequisiteId()),
                waiver.getReason(),
                waiver.getValidUntil(),
                waiver.getValidUntil().isBefore(today));
    }

    private String title(UUID courseId) {
        return catalogue
                .draft(context.getTenant(), courseId)
                .map(course -> course.getAbout().getTitle())
                .orElse("a course");
    }

    /** Called before the page is rendered. An unknown person answers 404. */
    public void found() {
        if (person == null) commandForm.notFound();
    }

    public DirectoryEntry getPerson() {
        return Objects.requireNonNull(person);
    }

    /** The completed sessions, the latest first. */
    public List<TranscriptLine> getLines() {
        return lines;
    }

    public List<Waiver> getWaivers() {
        return waivers;
    }

    public int getCertificates() {
        return (int) lines.stream().filter(TranscriptLine::hasCertificate).count();
    }
}
