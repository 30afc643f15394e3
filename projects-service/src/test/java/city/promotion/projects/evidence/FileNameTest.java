package city.promotion.projects.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "投资协议.pdf, 投资协议.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\Windows\\x.PDF, x.pdf",
        "a<b>c?.pdf, a_b_c_.pdf",
        "invoice.exe, invoice.exe.pdf",
        "..., document.pdf",
        "'  two   words .pdf', 'two words .pdf'"
    })
    void isSafeToSave(String given, String safe) {
        assertEquals(safe, FileName.of(given, DocumentType.PDF).text());
    }

    @Test
    void losesMarksThatTurnTextRound() {
        assertEquals(
                "photofdp.png",
                FileName.of("photo\u202efdp\u0000.png", DocumentType.PNG).text());
    }

    @Test
    void isShortAndStandsInAHeader() {
        assertTrue(FileName.of("长".repeat(500), DocumentType.PDF).text().length() <= 120);
        assertEquals(
                "attachment; filename=\"__ \"\"; filename*=UTF-8''%E5%8D%8F%E8%AE%AE%20%22".replace("\"\"", "_\""),
                new FileName("协议 \"").asAttachment());
    }
}
