package city.promotion.projects.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The kinds of files that are taken, told by their first bytes and not by their names. */
enum DocumentType {
    PDF(Names.PDF, "pdf", "255044462d", null),
    JPEG(Names.JPEG, "jpg", "ffd8ff", null),
    PNG(Names.PNG, "png", "89504e470d0a1a0a", null),
    DOCX(Names.DOCX, "docx", "504b0304", "word/document.xml"),
    XLSX(Names.XLSX, "xlsx", "504b0304", "xl/workbook.xml"),
    OFD(Names.OFD, "ofd", "504b0304", "OFD.xml");

    private final String mediaType;
    private final String extension;
    private final byte[] begins;
    private final byte[] holds;

    DocumentType(String mediaType, String extension, String begins, String holds) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.begins = HexFormat.of().parseHex(begins);
        this.holds = holds == null ? new byte[0] : holds.getBytes(StandardCharsets.US_ASCII);
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    static Optional<DocumentType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Whether the bytes are of this kind. An office file is an archive; its entries are looked for, never unpacked. */
    boolean fits(byte[] content) {
        return content.length > begins.length
                && Arrays.equals(content, 0, begins.length, begins, 0, begins.length)
                && contains(content, holds);
    }

    private static boolean contains(byte[] content, byte[] sought) {
        for (int at = 0; at <= content.length - sought.length; at++) {
            if (Arrays.equals(content, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }

    static String all() {
        return String.join(", ", List.of(Names.PDF, Names.JPEG, Names.PNG, Names.DOCX, Names.XLSX, Names.OFD));
    }

    /** The media types as annotations need them. */
    static final class Names {
        static final String PDF = "application/pdf";
        static final String JPEG = "image/jpeg";
        static final String PNG = "image/png";
        static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        static final String OFD = "application/ofd";

        private Names() {}
    }
}
