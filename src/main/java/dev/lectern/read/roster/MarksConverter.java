package dev.lectern.read.roster;

import dev.lectern.domain.session.AttendanceEvent.Mark;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores the attendance marks of a seat in one column of a view, one line each: {@code slot mark}. */
@Converter
public class MarksConverter implements AttributeConverter<Map<UUID, Mark>, String> {
    @Override
    public String convertToDatabaseColumn(Map<UUID, Mark> marks) {
        return marks.entrySet().stream()
                .map(mark -> mark.getKey() + " " + mark.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Map<UUID, Mark> convertToEntityAttribute(String text) {
        var marks = new LinkedHashMap<UUID, Mark>();
        text.lines()
                .map(line -> line.split(" "))
                .forEach(line -> marks.put(UUID.fromString(line[0]), Mark.valueOf(line[1])));
        return marks;
    }

    /** @return the marks with one more, in a new map so that JPA detects the change */
    public static Map<UUID, Mark> with(Map<UUID, Mark> marks, UUID slotId, Mark mark) {
        var more = new LinkedHashMap<>(marks);
        more.put(slotId, mark);
        return more;
    }
}
