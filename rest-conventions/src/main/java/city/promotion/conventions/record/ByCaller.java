package city.promotion.conventions.record;

import city.promotion.conventions.security.Actor;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import org.hibernate.annotations.ValueGenerationType;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;

/** Writes the caller's name into the column. */
@ValueGenerationType(generatedBy = ByCaller.Name.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface ByCaller {

    EventType[] value();

    /** Asks who acts at the moment of writing. */
    class Name implements BeforeExecutionGenerator {

        private final EnumSet<EventType> events;

        public Name(ByCaller annotation) {
            events = EnumSet.of(annotation.value()[0], annotation.value());
        }

        @Override
        public Object generate(
                SharedSessionContractImplementor session, Object owner, Object currentValue, EventType eventType) {
            return Actor.current();
        }

        @Override
        public EnumSet<EventType> getEventTypes() {
            return events;
        }
    }
}
