package dev.lectern.site.session;

import dev.lectern.domain.certificate.reactors.CertificateAward;
import dev.lectern.domain.session.Attendance.Sheet;
import dev.lectern.domain.session.AttendanceCommand.RecordAttendance;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.StageCommand.Complete;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.transcript.TranscriptProjection;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records the attendance of one part of a session: the part in {@code ?part=}, otherwise the current one. The rows are
 * those of the moment when the page was opened, so a mark never moves to another learner if somebody enrols or is
 * renamed meanwhile. If another person marked the part, too, the choices made here stay, and the page shows both.
 */
@Named
@ViewScoped
public class AttendancePage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String PART = "part";

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private AttendanceSheet sheet;

    @Inject
    private SessionService sessions;

    private final UUID form = UUID.randomUUID();
    private String slotId = "";
    private int seen;
    private List<AttendanceRow> rows = List.of();

    @PostConstruct
    void read() {
        if (sheet.getParts().isEmpty()) return;
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(PART, "");
        AttendancePart part = sheet.part(asked).orElseGet(sheet::current);
        slotId = part.id().toString();
        seen = part.records();
        Sheet marks = sheet.of(part.id());
        rows = sheet.getLearners().stream()
                .map(learner -> new AttendanceRow(learner, marks.marks().get(learner.enrolmentId())))
                .toList();
    }

    public void save() {
        List<Entry> entries = rows.stream().flatMap(row -> row.entry().stream()).toList();
        if (entries.isEmpty()) {
            commandForm.say(null, "Nothing is changed yet. Choose a mark, then save it.");
            return;
        }
        var record = new RecordAttendance(Instant.now(), sessionId(), UUID.fromString(slotId), entries, seen);
        perform(record, saved());
    }

    /** Marks every learner without a mark as present and saves. */
    public void allPresent() {
        rows.forEach(AttendanceRow::presentIfUnmarked);
        save();
    }

    /** Shows the marks that others saved and keeps the choices made here that are not saved yet. */
    public void look() {
        sheet.read();
        UUID slot = UUID.fromString(slotId);
        Sheet now = sheet.of(slot);
        seen = now.records();
        rows.forEach(row -> row.compare(now.marks().get(row.enrolmentId())));
    }

    public void complete() {
        if (rows.stream().anyMatch(row -> row.entry().isPresent())) {
            commandForm.say(null, "A mark is chosen here and not saved yet. Save it, then complete the session.");
            return;
        }
        long earning = sheet.getEarning();
        perform(
                new Complete(Instant.now(), sessionId()),
                "The session is completed. "
                        + (earning == 1 ? "1 person is" : earning == 0 ? "Nobody is" : earning + " people are")
                        + " awarded a certificate.");
    }

    private String saved() {
        long marked = rows.stream().filter(AttendanceRow::isChosen).count();
        if (marked < rows.size()) return "Saved: " + marked + " of " + rows.size() + " are marked.";
        return marked == 1 ? "Saved: the only seat is marked." : "Saved: all " + marked + " are marked.";
    }

    private void perform(SessionCommand command, String done) {
        commandForm
                .perform(
                        () -> sessions.handle(context.getCaller(), CommandFingerprint.idWithin(form, command), command),
                        done,
                        address(slotId),
                        RosterProjection.VIEW,
                        CertificateAward.NAME,
                        TranscriptProjection.VIEW)
                .ifPresent(refusal -> look());
    }

    private UUID sessionId() {
        return context.id().orElseThrow();
    }

    /** The address of this page with a part open. */
    public String address(Object slot) {
        return context.getPath() + "?" + PART + "=" + slot;
    }

    /** The part whose attendance is recorded here. */
    public AttendancePart getPart() {
        return sheet.part(slotId).orElseGet(sheet::current);
    }

    /** The next part to mark: one that is open and lacks marks. Empty as long as this part lacks marks. */
    public Optional<AttendancePart> getNext() {
        return getPart().isMarked()
                ? sheet.getParts().stream()
                        .filter(part -> part.isOpen() && !part.isMarked())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether another person marked this part since the page was opened. */
    public boolean isOvertaken() {
        return getPart().records() > seen;
    }

    public boolean isAnybodyUnmarked() {
        return rows.stream().anyMatch(row -> !row.isChosen());
    }

    public boolean isAnybodyMarked() {
        return rows.stream().anyMatch(AttendanceRow::isChosen);
    }

    public List<AttendanceRow> getRows() {
        return rows;
    }

    public Mark[] getMarks() {
        return Mark.values();
    }
}
