package city.promotion.conventions.language;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The longest a {@link LocalizedText} may be, in characters, in each of its languages. */
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextLimit.Check.class)
public @interface TextLimit {

    int value();

    String message() default "must be at most {value} characters in each language";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the longest of the languages with the limit. */
    class Check implements ConstraintValidator<TextLimit, LocalizedText> {

        private int limit;

        @Override
        public void initialize(TextLimit annotation) {
            limit = annotation.value();
        }

        @Override
        public boolean isValid(LocalizedText text, ConstraintValidatorContext context) {
            return text == null || text.longest() <= limit;
        }
    }
}
