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

/** A published course in its published revision, as the public sees it. */
@Entity
@Table(name = "catalogue_course")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "generation",
        contextProperty = "generation.catalogue",
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public class CatalogueCourse {
    @Id
    @Column(name = "course_id")
    private UUID courseId;

    @Embedded
    private CourseColumns about;

    protected CatalogueCourse() {}

    CatalogueCourse(UUID courseId, CourseColumns published) {
        this.courseId = courseId;
        about = published;
    }

    void show(CourseColumns published) {
        about = published;
    }

    public UUID getCourseId() {
        return courseId;
    }

    public CourseColumns getAbout() {
        return about;
    }
}
