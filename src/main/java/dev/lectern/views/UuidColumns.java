package dev.lectern.views;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;

/** Lets ids be null: EclipseLink sends a null of a type that it does not know as text, which PostgreSQL takes for no id. */
public class UuidColumns implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getDescriptors().values().stream()
                .flatMap(entity -> entity.getMappings().stream())
                .filter(UuidColumns::isId)
                .forEach(mapping -> mapping.getField().setSqlType(Types.OTHER));
    }

    private static boolean isId(DatabaseMapping mapping) {
        Class<?> entity = mapping.getDescriptor().getJavaClass();
        try {
            return mapping.getField() != null
                    && entity.getDeclaredField(mapping.getAttributeName()).getType() == UUID.class;
        } catch (NoSuchFieldException notAField) {
            return false;
        }
    }
}
