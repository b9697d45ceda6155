package dev.lectern.site.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The notices that this page shows, once. A live part that asks again beside it, from the page before, must not take them away. */
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

    /** Whether this page may not show yet what was saved on the page before. */
    boolean isPending() {
        return shown.stream().anyMatch(notice -> notice.kind() == Notice.Kind.PENDING);
    }

    /** For the next page, too, which is this one once more. */
    void keep() {
        shown.forEach(notices::add);
    }

    public List<Notice> getShown() {
        return shown;
    }
}
