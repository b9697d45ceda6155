package dev.lectern.site.certificate;

import dev.lectern.domain.certificate.VerifyCode;
import dev.lectern.domain.course.CourseService;
import dev.lectern.domain.session.Slot;
import dev.lectern.read.transcript.TranscriptCertificate;
import dev.lectern.read.transcript.TranscriptSession;
import dev.lectern.read.transcript.Transcripts;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shows the certificate with a verification code. The code stands in the address. The check form sends it as
 * {@code ?code=}, as it was typed, and leads to the address of the certificate.
 */
@Named
@RequestScoped
public class CertificatePage {
    private static final String CODE = "code";
    private static final int LENGTH = VerifyCode.typed("000000000000").length();

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Transcripts transcripts;

    @Inject
    private CourseService courses;

    private String typed = "";
    private String code = "";
    private @Nullable TranscriptCertificate certificate;
    private @Nullable TranscriptSession session;
    private String course = "";

    @PostConstruct
    void read() {
        typed = !context.part(CODE).isEmpty()
                ? context.part(CODE)
                : faces().getRequestParameterMap().getOrDefault(CODE, "");
        code = VerifyCode.typed(typed);
        certificate = transcripts.byCode(context.getTenant(), code).orElse(null);
        if (certificate == null) return;
        session = transcripts
                .session(context.getTenant(), certificate.getSessionId())
                .orElse(null);
        if (session != null)
            course = courses.title(context.getTenant(), session.getCourseId(), session.getCourseRevision());
    }

    /** Called before the check form is rendered. A certificate that is found is shown at its own address. */
    public void check() {
        if (isAwarded()) commandForm.goTo(context.url("certificates/" + code));
        else if (faces().getRequestParameterMap().containsKey(CODE)) commandForm.say(CODE, getRefusal());
    }

    /**
     * Called before a certificate is rendered. Everybody who has the address may see the certificate, but search
     * engines must not list it, so that it is not found by a search for a name.
     */
    public void found() {
        faces().addResponseHeader("X-Robots-Tag", "noindex");
        if (!isAwarded()) faces().setResponseStatus(404);
    }

    public boolean isAwarded() {
        return certificate != null && session != null;
    }

    /** Why no certificate is shown, and what would help. */
    public String getRefusal() {
        if (code.isEmpty()) return "Write the code that stands on the certificate.";
        if (code.length() != LENGTH)
            return "A code has 12 letters and digits, and this one has "
                    + code.replace("-", "").length() + ". Compare it with the certificate.";
        return context.getProvider().name() + " has awarded no certificate with the code " + code
                + ". Compare it with the certificate, letter by letter.";
    }

    public TranscriptCertificate getShown() {
        return Objects.requireNonNull(certificate);
    }

    /** The title of the course in the revision that was taught. */
    public String getCourse() {
        return course;
    }

    public List<Slot> getSlots() {
        return Objects.requireNonNull(session).getSlots();
    }

    public String getTyped() {
        return typed;
    }

    /** The absolute address at which everybody sees this certificate. */
    public String getAddress() {
        ExternalContext request = faces();
        boolean usual = request.getRequestServerPort() == 443 || request.getRequestServerPort() == 80;
        return URI.create(request.getRequestScheme() + "://" + request.getRequestServerName()
                        + (usual ? "" : ":" + request.getRequestServerPort()) + context.url("certificates/" + code))
                .toString();
    }

    private static ExternalContext faces() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
