package dev.lectern.read.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A course in its newest revision, published or not, as the staff sees it. */
@Entity
@Table(name = "catalogue_draft")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.catalogue",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class CatalogueDraft {
    @Id
    @Column(name = "course_id")
    private UUID courseId;

    private int revision;
    private int published;
    private boolean retired;

    @Embedded
    private CourseColumns about;

    protected CatalogueDraft() {}

    CatalogueDraft(UUID courseId, CourseColumns about) {
        this.courseId = courseId;
        this.about = about;
    }

    void revised(int newRevision) {
        revision = newRevision;
    }

    void published(int publishedRevision) {
        published = publishedRevision;
    }

    void retire() {
        retired = true;
    }

    public UUID getCourseId() {
        return courseId;
    }

    public int getRevision() {
        return revision;
    }

    /** The revision that is in the catalogue; 0 if there is none. */
    public int getPublished() {
        return published;
    }

    /** Whether the course is retired: no longer offered. */
    public boolean isRetired() {
        return retired;
    }

    /** Whether new sessions of the course can be scheduled. */
    public boolean isOffered() {
        return published > 0 && !retired;
    }

    public CourseColumns getAbout() {
        return about;
    }
}
