package dev.lectern.faults;

/** The answer that a client got to a command. The {@link LoadDoor} sends it as one line of text. */
sealed interface CommandAnswer {

    /** @param version of the stream's last event at that time; with {@code repeated}, this attempt wrote nothing */
    record Acknowledged(long position, int version, boolean repeated) implements CommandAnswer {}

    record Refused(String sentence) implements CommandAnswer {}

    /**
     * No answer, or one that does not say whether the command was carried out: the client must ask again under the same
     * id.
     */
    record Unknown(String why) implements CommandAnswer {}

    default String toLine() {
        return switch (this) {
            case Acknowledged a -> "acknowledged " + a.position() + " " + a.version() + " " + a.repeated();
            case Refused r -> "refused " + r.sentence();
            case Unknown u -> "unknown " + u.why();
        };
    }

    static CommandAnswer parse(String line) {
        String[] words = line.split(" ", 2);
        return switch (words[0]) {
            case "acknowledged" -> {
                String[] numbers = words[1].split(" ");
                yield new Acknowledged(
                        Long.parseLong(numbers[0]), Integer.parseInt(numbers[1]), Boolean.parseBoolean(numbers[2]));
            }
            case "refused" -> new Refused(words[1]);
            default -> new Unknown(line);
        };
    }
}
