package city.promotion.stats.calendar;

/** Lines of at most 75 octets (RFC 5545, 3.1): the library counts characters, and a Chinese one has three octets. */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;

    private FoldedLines() {}

    static String of(String unfolded) {
        var folded = new StringBuilder(unfolded.length() + unfolded.length() / 16);
        var octets = 0;
        for (int i = 0; i < unfolded.length(); i += Character.charCount(unfolded.codePointAt(i))) {
            var character = unfolded.codePointAt(i);
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else {
                if (octets + octetsOf(character) > MOST_OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += octetsOf(character);
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static int octetsOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
