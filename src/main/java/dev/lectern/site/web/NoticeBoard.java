package dev.lectern.site.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The notices that this page shows. A notice is shown once: taking it removes it from the session. A postback takes
 * none, because a live part of the previous page may be refreshed before the next page loads, and must not take its
 * notices away.
 */
@Named
@RequestScoped
public class NoticeBoard {
    @Inject
    private Notices notices;

    private List<Notice> shown = List.of();

    @PostConstruct
    void take() {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean someoneKnown = faces.getExternalContext().getSession(false) != null;
        if (someoneKnown && !faces.isPostback()) shown = notices.take();
    }

    /** Whether this page may not show yet what was saved on the previous page. */
    boolean isPending() {
        return shown.stream().anyMatch(notice -> notice.kind() == Notice.Kind.PENDING);
    }

    /** Puts the notices back into the session, because the next page is this page loaded again. */
    void keep() {
        shown.forEach(notices::add);
    }

    public List<Notice> getShown() {
        return shown;
    }
}
