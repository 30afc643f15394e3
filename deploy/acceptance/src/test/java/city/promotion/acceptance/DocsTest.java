package city.promotion.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Staff work in Swagger UI: the page must load each document, try calls and sign a person in, in a real browser. */
class DocsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final By AUTHORIZE = By.cssSelector(".auth-wrapper .authorize");

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
    void signsAPersonInAndOut() {
        open("projects");
        signIn();
        var operation = operation("post", "/projects/v1/projects");
        click(operation.findElement(By.cssSelector(".opblock-summary-control")));
        click(await(operation, ".try-out__btn"));
        click(await(operation, "button.execute"));
        awaitAnswer(operation, "^201\\s");
        screenshot("docs-created");

        signOut();
        click(await(operation, "button.execute"));
        awaitAnswer(operation, "urn:problem-type:city-promotion:unauthenticated");
        screenshot("docs-refused");
        click(await().until(ExpectedConditions.elementToBeClickable(AUTHORIZE)));
        screenshot("docs-signed-out");
        if (City.identity() instanceof Keycloak) {
            // Who signs out of the page is still known to the provider; the next person at this machine is not him.
            var page = openProvider();
            await().until(ExpectedConditions.visibilityOfElementLocated(By.id("password")));
            browser.close();
            browser.switchTo().window(page);
        }
    }

    /** As the person whom the city's first start made: here with name and password, elsewhere on the page of the provider. */
    private static void signIn() {
        click(await().until(ExpectedConditions.elementToBeClickable(AUTHORIZE)));
        await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".dialog-ux")));
        screenshot("docs-sign-in");
        if (City.identity() instanceof Keycloak) {
            var page = openProvider();
            await().until(ExpectedConditions.visibilityOfElementLocated(By.id("username")))
                    .sendKeys("demo-admin");
            browser.findElement(By.id("password")).sendKeys(City.secret("demo-admin-password"));
            screenshot("docs-provider");
            browser.findElement(By.id("kc-login")).click();
            await().until(ExpectedConditions.numberOfWindowsToBe(1));
            browser.switchTo().window(page);
        } else {
            var flow = flow("password");
            flow.findElement(By.id("oauth_username")).sendKeys("admin");
            flow.findElement(By.id("oauth_password")).sendKeys(City.secret("admin-password"));
            click(flow.findElement(By.cssSelector(".auth-btn-wrapper .authorize")));
        }
        await().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".dialog-ux"), "Logout"));
        screenshot("docs-signed-in");
        click(browser.findElement(By.cssSelector(".dialog-ux .btn-done")));
    }

    /** Goes to the window that the page opens for the provider; answers the one it came from. */
    private static String openProvider() {
        var page = browser.getWindowHandle();
        click(flow("authorizationCode").findElement(By.cssSelector(".auth-btn-wrapper .authorize")));
        await().until(ExpectedConditions.numberOfWindowsToBe(2));
        browser.getWindowHandles().stream()
                .filter(window -> !window.equals(page))
                .forEach(window -> browser.switchTo().window(window));
        return page;
    }

    private static void signOut() {
        click(await().until(ExpectedConditions.elementToBeClickable(AUTHORIZE)));
        click(await().until(ExpectedConditions.elementToBeClickable(
                By.xpath("//*[contains(@class, 'dialog-ux')]//button[.='Logout']"))));
        await().until(ExpectedConditions.invisibilityOfElementLocated(
                By.xpath("//*[contains(@class, 'dialog-ux')]//button[.='Logout']")));
        click(browser.findElement(By.cssSelector(".dialog-ux .btn-done")));
    }

    /** Swagger UI shows one form for each way to sign in. */
    private static WebElement flow(String name) {
        return browser.findElement(
                By.xpath("//*[contains(@class, 'auth-container')][.//h4[contains(., '%s')]]".formatted(name)));
    }

    private static void awaitAnswer(WebElement operation, String expected) {
        var wanted = Pattern.compile(expected);
        await().until(shown -> operation.findElements(By.cssSelector(".live-responses-table .response")).stream()
                .anyMatch(answer -> wanted.matcher(answer.getText()).find()));
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

    /** The page draws an answer anew while it is read. */
    private static Wait<WebDriver> await() {
        return new WebDriverWait(browser, PATIENCE).ignoring(StaleElementReferenceException.class);
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
