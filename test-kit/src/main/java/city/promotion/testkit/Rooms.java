package city.promotion.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import city.promotion.conventions.deprecation.Retiring;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Priority;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The rules of the house, checked on the compiled classes of a service. */
public final class Rooms {

    private static final String[] NO_ROOMS = {
        "..common..", "..util..", "..utils..", "..helper..", "..misc..", "..impl..", "..dto.."
    };

    private Rooms() {}

    /** Checks every rule on the package and what lies below it. */
    public static void check(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        featuresKnowEachOtherOneWay(classes, root);
        onlyServicesOpenTransactions(classes);
        resourcesSpeakHttpOnly(classes);
        namesSayWhatThingsAre(classes);
        whatRetiresSaysUntilWhen(classes);
        filtersSayTheirPlaceWhereItIsRead();
    }

    private static void featuresKnowEachOtherOneWay(JavaClasses classes, String root) {
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs its neighbour must not be needed by it")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void onlyServicesOpenTransactions(JavaClasses classes) {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Service")
                .allowEmptyShould(true)
                .check(classes);
        classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .haveSimpleNameEndingWith("Service")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void resourcesSpeakHttpOnly(JavaClasses classes) {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .allowEmptyShould(true)
                .check(classes);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .beAnnotatedWith(Produces.class)
                .because("a client that asks for another form must get 406")
                .allowEmptyShould(true)
                .check(classes);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should()
                .haveRawReturnType(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("an entity") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotatedWith(Entity.class);
                    }
                })
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void namesSayWhatThingsAre(JavaClasses classes) {
        noClasses()
                .should()
                .resideInAnyPackage(NO_ROOMS)
                .because("such rooms fill with what nobody could name")
                .check(classes);
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|VO)")
                .check(classes);
        noClasses()
                .should()
                .haveNameMatching(".*\\.(Abstract|Base|Common)[A-Z].*")
                .check(classes);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(haveNoSetters())
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void whatRetiresSaysUntilWhen(JavaClasses classes) {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areAnnotatedWith(Deprecated.class)
                .should()
                .beAnnotatedWith(Retiring.class)
                .because("the contract calls it deprecated, and clients are promised a date")
                .allowEmptyShould(true)
                .check(classes);
        methods()
                .that()
                .areAnnotatedWith(Retiring.class)
                .should()
                .beAnnotatedWith(Deprecated.class)
                .andShould(giveAYear())
                .because("the contract must call it deprecated, and clients are promised a year")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static ArchCondition<JavaMethod> giveAYear() {
        return new ArchCondition<>("stay for a year from then on") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var retiring = method.getAnnotationOfType(Retiring.class);
                var least = LocalDate.parse(retiring.since()).plusYears(1);
                if (LocalDate.parse(retiring.until()).isBefore(least)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " goes before " + least));
                }
            }
        };
    }

    /** With the other annotation the order is one of chance: right in tests and wrong in the packaged service. */
    private static void filtersSayTheirPlaceWhereItIsRead() {
        noMethods()
                .that()
                .areAnnotatedWith(ServerRequestFilter.class)
                .or()
                .areAnnotatedWith(ServerResponseFilter.class)
                .should()
                .beAnnotatedWith(Priority.class)
                .because("only the attribute `priority` of the filter's own annotation is read")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("city.promotion"));
    }

    private static ArchCondition<JavaClass> haveNoSetters() {
        return new ArchCondition<>("change by verbs and not by setters") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                entity.getMethods().stream()
                        .filter(method -> method.getName().matches("set[A-Z].*"))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        };
    }
}
