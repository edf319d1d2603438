package se.samordna.itests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.Phase;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Staffing;
import se.samordna.person.PersonFile;
import se.samordna.rule.CaseloadFacts;
import se.samordna.rule.Facts;

/**
 * Rest, web and console lead to the api, the engine stands behind it, the store behind the engine's
 * ports.
 */
class ArrowsTest {
  private static final String ENGINE = "se.samordna.engine..";
  private static final String PORTS = "se.samordna.engine.store..";
  private static final String STORE = "se.samordna.store..";
  private static final String HTTP = "se.samordna.http..";
  private static final String REST = "se.samordna.rest..";
  private static final String WEB = "se.samordna.web..";
  private static final String CONSOLE = "se.samordna.console..";

  /** The SPI is {@code se.samordna.model} itself; what lies below it are the models. */
  private static final String MODELS = "se.samordna.model.*..";

  private static final DescribedPredicate<JavaClass> API =
      resideInAPackage("se.samordna..")
          .and(not(resideInAnyPackage(ENGINE, STORE, HTTP, REST, WEB, CONSOLE, MODELS)))
          .as("the api");

  /** What is one thing in several files: a family with its kinds, a tree with its branches. */
  private static final Map<String, String> ONE_THING =
      Map.of(
          "se.samordna.access.Caller", "se.samordna.access.Actor",
          "se.samordna.access.Operator", "se.samordna.access.Actor",
          "se.samordna.form.Entry", "se.samordna.form.Answers",
          "se.samordna.form.Display", "se.samordna.form.Item",
          "se.samordna.form.Group", "se.samordna.form.Item",
          "se.samordna.form.Question", "se.samordna.form.Item");

  private static final SliceAssignment THINGS =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass one) {
          if (!API.test(one)) {
            return SliceIdentifier.ignore();
          }
          String file = one.getName().replaceAll("\\$.*", "");
          return SliceIdentifier.of(ONE_THING.getOrDefault(file, file));
        }

        @Override
        public String getDescription() {
          return "things of the api";
        }
      };

  private static final SliceAssignment IDEAS =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass one) {
          return API.test(one)
              ? SliceIdentifier.of(one.getPackageName())
              : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "ideas of the api";
        }
      };

  private static JavaClasses ours;

  @BeforeAll
  static void read() {
    ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("itests"))
            .importPackages("se.samordna");
  }

  @Test
  void every_bundle_is_looked_at() {
    for (String bundle : new String[] {ENGINE, STORE, HTTP, REST, WEB, CONSOLE}) {
      assertThat(ours.that(resideInAPackage(bundle))).as(bundle).isNotEmpty();
    }
    assertThat(ours.that(API)).isNotEmpty();
  }

  @Test
  void the_api_knows_nobody_and_none_of_the_techniques() {
    check(
        noClasses()
            .that(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE, STORE, HTTP, REST, WEB, CONSOLE, MODELS));
    check(
        noClasses()
            .that(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "com.fasterxml..",
                "java.sql..",
                "javax.sql..",
                "jakarta.servlet..",
                "java.net.http..",
                "org.osgi.service.servlet.."));
  }

  @Test
  void the_engine_knows_the_api_alone() {
    check(
        noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STORE, HTTP, REST, WEB, CONSOLE, MODELS));
  }

  @Test
  void the_store_knows_the_api_and_the_ports() {
    check(
        noClasses()
            .that()
            .resideInAPackage(STORE)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(ENGINE, HTTP, REST, WEB, CONSOLE, MODELS)
                    .and(not(resideInAPackage(PORTS)))
                    .as("engine, but for its ports, or anybody further out")));
  }

  @Test
  void rest_web_and_console_know_the_api_and_http_and_not_each_other() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(HTTP, CONSOLE)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(ENGINE, STORE, REST, WEB, MODELS).as("anything but the api")));
    check(
        noClasses()
            .that()
            .resideInAPackage(REST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE, STORE, WEB, CONSOLE, MODELS));
    check(
        noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE, STORE, REST, CONSOLE, MODELS));
  }

  @Test
  void a_model_knows_the_api_alone() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(MODELS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE, STORE, HTTP, REST, WEB, CONSOLE);
    // A house without a model is still a house.
    rule.allowEmptyShould(true).check(ours);
  }

  @Test
  void the_ideas_of_the_engine_build_on_each_other_and_never_in_a_circle() {
    check(slices().matching("se.samordna.engine.(*)..").should().beFreeOfCycles());
  }

  @Test
  void no_two_things_of_the_api_are_defined_by_each_other() {
    check(slices().assignedFrom(THINGS).should().beFreeOfCycles());
  }

  /**
   * The four that lead back are what is asked of one idea about all others: a person's file, what a
   * rule is told, who may change the organisation that callers belong to, and which state of the
   * core's a model's phase stands for.
   */
  @Test
  void the_ideas_of_the_api_build_on_each_other_and_lead_back_in_four_places_only() {
    check(
        slices()
            .assignedFrom(IDEAS)
            .should()
            .beFreeOfCycles()
            .ignoreDependency(
                belongToAnyOf(PersonFile.class, Facts.class, CaseloadFacts.class), API)
            .ignoreDependency(
                belongToAnyOf(Organisations.class, Staffing.class),
                resideInAPackage("se.samordna.access"))
            .ignoreDependency(Phase.class, Lifecycle.class));
  }

  private static void check(ArchRule rule) {
    rule.check(ours);
  }
}
