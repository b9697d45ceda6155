package dev.lectern.demo;

import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The demonstration's accounts, listed on its sign-in pages. Outside the demonstration they are neither listed nor
 * created.
 */
@Named
@RequestScoped
public class DemoSignIns {
    static final String PASSWORD = "lectern-demo";

    @Inject
    @ConfigProperty(name = "LECTERN_DEMO", defaultValue = "false")
    private boolean demo;

    @Inject
    private PageContext where;

    /** An account that can sign in, and the role that it has. */
    public record SignIn(String role, String email) {}

    public boolean isShown() {
        return demo && !getHere().isEmpty();
    }

    public String getPassword() {
        return PASSWORD;
    }

    public List<SignIn> getHere() {
        return switch (where.getProvider().slug()) {
            case AarhusCraft.SLUG -> aarhus();
            case KanalAkademie.SLUG ->
                signIns(KanalAkademie.COORDINATOR, KanalAkademie.ADMIN, DemoPeople.BERLIN.subList(0, 1));
            case AltstadtKolleg.SLUG ->
                signIns(AltstadtKolleg.COORDINATOR, AltstadtKolleg.ADMIN, DemoPeople.ZURICH.subList(0, 1));
            default -> List.of();
        };
    }

    private static List<SignIn> aarhus() {
        List<SignIn> all = signIns(AarhusCraft.COORDINATOR, AarhusCraft.ADMIN, DemoPeople.AARHUS.subList(0, 2));
        all.add(2, new SignIn("Trainer", DemoPeople.email(AarhusCraft.TRAINER)));
        return all;
    }

    private static List<SignIn> signIns(String coordinator, String admin, List<String> learners) {
        var all = new ArrayList<SignIn>();
        all.add(new SignIn("Coordinator", DemoPeople.email(coordinator)));
        all.add(new SignIn("Administrator", DemoPeople.email(admin)));
        for (String learner : learners) all.add(new SignIn("Learner", DemoPeople.email(learner)));
        return all;
    }
}
