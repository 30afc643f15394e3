package city.promotion.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Staff work in Swagger UI: the page must load each document, try calls and sign a person in, in a real browser. */
class DocsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static ChromeDriver browser;

    @BeforeAll
    static void openBrowser() {
        var chromium = firstOf("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        var driver = firstOf("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
        if (chromium == null || driver == null) {
            abort("Skipped: no Chromium with its driver on this machine (packages chromium and chromium-driver)");
        }
        var options = new ChromeOptions()
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1400,1600");
        options.setBinary(chromium.toFile());
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .build();
        browser = new ChromeDriver(service, options);
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "events,   /events/v1/events,     EV-",
        "projects, /projects/v1/projects, items",
        "stats,    /stats/v1/datasets,    TRADE"
    })
    void triesACallAndShowsRealData(String service, String path, String expected) {
        open(service);
        var operation = operation("get", path);
        click(operation.findElement(By.cssSelector(".opblock-summary-control")));
        click(await(operation, ".try-out__btn"));
        click(await(operation, "button.execute"));
        await().until(shown ->
                !operation.findElements(By.cssSelector(".live-responses-table")).isEmpty());
        var answer = await(operation, ".live-responses-table").getText();
        screenshot("docs-" + service);
        assertTrue(answer.contains("200"), answer);
        assertTrue(answer.contains(expected), answer);
    }

    @Test
    void signsAPersonIn() {
        open("projects");
        click(await().until(ExpectedConditions.elementToBeClickable(By.cssSelector(".auth-wrapper .authorize"))));
        var dialog = await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".dialog-ux")));
        dialog.findElements(By.cssSelector("#oauth_username, #password_username, input[data-name=username]"))
                .get(0)
                .sendKeys("admin");
        dialog.findElements(By.cssSelector("#oauth_password, #password_password, input[type=password]"))
                .get(0)
                .sendKeys(City.adminPassword());
        click(dialog.findElement(By.cssSelector(".auth-btn-wrapper .authorize")));
        await().until(ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector(".dialog-ux .auth-btn-wrapper"), "Logout"));
        screenshot("docs-signed-in");
        click(dialog.findElement(By.cssSelector(".auth-btn-wrapper .btn-done")));

        var operation = operation("post", "/projects/v1/projects");
        click(operation.findElement(By.cssSelector(".opblock-summary-control")));
        click(await(operation, ".try-out__btn"));
        click(await(operation, "button.execute"));
        await().until(shown ->
                !operation.findElements(By.cssSelector(".live-responses-table")).isEmpty());
        var answer = await(operation, ".live-responses-table").getText();
        screenshot("docs-created");
        assertTrue(answer.contains("201"), answer);
    }

    /** Opens the page and chooses the document in the drop-down. */
    private static void open(String service) {
        browser.get(City.base() + "/docs/");
        var document = "/" + service + "/v1/openapi";
        await().until(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector(".topbar select option[value='" + document + "']")));
        new Select(browser.findElement(By.cssSelector(".topbar select"))).selectByValue(document);
        await().until(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector(".opblock-summary-path[data-path^='/" + service + "']")));
    }

    private static WebElement operation(String method, String path) {
        var block = By.xpath("//*[contains(@class, 'opblock-%s')][.//*[@data-path='%s']]".formatted(method, path));
        return await().until(page -> {
            // The page draws what is in sight, so a person scrolls too.
            browser.executeScript("window.scrollBy(0, window.innerHeight)");
            return page.findElements(block).stream().findFirst().orElse(null);
        });
    }

    private static WebElement await(WebElement parent, String selector) {
        return await().until(page -> parent.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    private static WebDriverWait await() {
        return new WebDriverWait(browser, PATIENCE);
    }

    private static void click(WebElement element) {
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'});", element);
        element.click();
    }

    private static Path firstOf(String... paths) {
        return Stream.of(paths)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static void screenshot(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
