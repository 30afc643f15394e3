package city.promotion.stats.chart;

import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Takes a chart down as SVG. Text stays text in the fonts of whoever looks at it, so that Chinese and Japanese are written
 * wherever they can be read, and the chart can be searched and read aloud.
 */
record SvgCanvas(int width, int height) {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FONTS =
            "'Noto Sans', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', "
                    + "'Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', Arial, sans-serif";

    static {
        // Turned text would be taken down as outlines otherwise.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    /** {@code description} is what a reader who cannot see the chart is told. */
    String draw(JFreeChart chart, String title, String description, String language) {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            var context = SVGGeneratorContext.createDefault(document);
            context.setPrecision(3);
            context.setComment(null);
            var graphics = new TextCanvas(context);
            chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
            var root = graphics.getRoot();
            graphics.dispose();
            root.setAttribute("width", String.valueOf(width));
            root.setAttribute("height", String.valueOf(height));
            root.setAttribute("viewBox", "0 0 " + width + " " + height);
            root.setAttribute("role", "img");
            root.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:lang", language);
            describe(document, root, "desc", description);
            describe(document, root, "title", title);
            useFonts(root);
            return text(root);
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void describe(Document document, Element root, String name, String text) {
        var element = document.createElementNS(SVG, name);
        element.appendChild(document.createTextNode(text));
        root.insertBefore(element, root.getFirstChild());
    }

    private static void useFonts(Element element) {
        if (element.hasAttribute("font-family")) {
            element.setAttribute("font-family", FONTS);
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                useFonts(inner);
            }
        }
    }

    private static String text(Element root) throws TransformerException {
        var transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        var out = new StringWriter();
        transformer.transform(new DOMSource(root), new StreamResult(out));
        return out.toString();
    }
}
