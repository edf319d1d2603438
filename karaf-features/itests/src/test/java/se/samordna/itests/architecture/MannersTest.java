package se.samordna.itests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where time comes from, and where words for the operator go. */
class MannersTest {
  /** The engine's own: the one place that asks the machine. */
  private static final String THE_CLOCK = "se.samordna.engine.time.SystemClock";

  private static final Set<String> TELLING_TIME =
      Set.of(
          "now",
          "systemUTC",
          "systemDefaultZone",
          "system",
          "tick",
          "tickMillis",
          "currentTimeMillis");

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
  void time_comes_from_the_engines_clock() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(THE_CLOCK)
        .should()
        .callMethodWhere(
            new DescribedPredicate<JavaCall<?>>("the machine is asked for the time") {
              @Override
              public boolean test(JavaCall<?> call) {
                return asksTheMachine(call);
              }
            })
        .orShould()
        .callConstructor(java.util.Date.class)
        .orShould()
        .callMethod(java.util.Calendar.class, "getInstance")
        .check(ours);
  }

  @Test
  void what_is_logged_goes_through_slf4j() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.util.logging..", "org.apache.logging..", "org.apache.commons.logging..")
        .check(ours);
    // A command prints to System.out, which Karaf leads to the operator and through pipes.
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("se.samordna.console.OperatorAction")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(ours);
  }

  private static boolean asksTheMachine(JavaCall<?> call) {
    String owner = call.getTargetOwner().getFullName();
    boolean givenAClock =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    return (owner.startsWith("java.time.") || owner.equals("java.lang.System"))
        && TELLING_TIME.contains(call.getName())
        && !givenAClock;
  }
}
