package city.promotion.stats.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/**
 * Takes text down as text, and leaves room for it by the fonts it will be read in: where it is drawn there may be no font with
 * Chinese characters, and the box that stands for a missing one is narrower.
 */
class TextCanvas extends SVGGraphics2D {

    TextCanvas(SVGGeneratorContext context) {
        super(context, false);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new WideMetrics(super.getFontMetrics(font));
    }

    /** Sizes of a font, with every character of East Asia, and the marks that its fonts draw wide, as wide as the font is high. */
    private static final class WideMetrics extends FontMetrics {

        private static final long serialVersionUID = 1L;
        private static final int FIRST_WIDE = 0x2E80;
        private static final String WIDE_MARKS = "·‘’“”—…";

        private final FontMetrics here;

        WideMetrics(FontMetrics here) {
            super(here.getFont());
            this.here = here;
        }

        @Override
        public int getAscent() {
            return here.getAscent();
        }

        @Override
        public int getDescent() {
            return here.getDescent();
        }

        @Override
        public int getLeading() {
            return here.getLeading();
        }

        @Override
        public int charWidth(int codePoint) {
            var wide = codePoint >= FIRST_WIDE || WIDE_MARKS.indexOf(codePoint) >= 0;
            return wide ? font.getSize() : here.charWidth(codePoint);
        }

        @Override
        public int charWidth(char character) {
            return charWidth((int) character);
        }

        @Override
        public int charsWidth(char[] characters, int offset, int length) {
            return stringWidth(new String(characters, offset, length));
        }

        @Override
        public int stringWidth(String text) {
            return text.codePoints().map(this::charWidth).sum();
        }
    }
}
