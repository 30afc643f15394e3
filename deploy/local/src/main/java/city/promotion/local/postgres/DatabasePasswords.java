package city.promotion.local.postgres;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.PrivateFile;

/** The random password of each database role, made when it is first asked for. */
public record DatabasePasswords(DataFolder city) {

    public String of(String role) {
        return new PrivateFile(city.secrets().resolve("postgres-" + role)).readOrMakePassword();
    }
}
