package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.store.Store;

/**
 * Whoever asks, over HTTP or at the console, reaches what is kept through the gate and leaves a
 * row: what goes to the store beside them is listed, each with its reason, and so is every access
 * that an operator makes without a row. A service that is not listed and goes past the gate fails
 * here.
 */
class PastTheGateTest {
  private static final Set<String> DOORS =
      Set.of("read", "write", "preview", "record", "recordRead");

  /** The gate's own. */
  private static final Set<String> GATE =
      Set.of(Request.class.getName(), Administration.class.getName(), Work.class.getName());

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("se.samordna.engine");

  private static TreeSet<String> callers(Predicate<JavaAccess<?>> which) {
    return ENGINE.stream()
        .flatMap(one -> one.getAccessesFromSelf().stream())
        .filter(which)
        .map(call -> outermost(call.getOriginOwner()))
        .filter(name -> !GATE.contains(name) && !name.startsWith(Store.class.getPackageName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String outermost(JavaClass one) {
    return one.getName().replaceAll("\\$.*", "");
  }

  private static boolean calls(JavaAccess<?> call, Class<?> owner, Set<String> names) {
    return call.getTargetOwner().isEquivalentTo(owner) && names.contains(call.getName());
  }

  @Test
  void nothing_goes_to_the_store_beside_the_gate_but_what_is_listed() {
    assertThat(callers(call -> calls(call, Store.class, DOORS)))
        .isEqualTo(Reasons.of("store-beside-the-gate.csv").keySet());
  }

  @Test
  void an_operator_reads_figures_alone_without_a_row() {
    assertThat(callers(call -> calls(call, Work.class, Set.of("figures"))))
        .isEqualTo(Reasons.of("figures-for-operators.csv").keySet());
  }

  /** Without this the others might look at nothing. */
  @Test
  void the_gate_is_asked_by_the_services() {
    assertThat(callers(call -> calls(call, Work.class, Set.of("by")))).hasSizeGreaterThan(40);
    assertThat(ENGINE.contain(Gate.class)).isTrue();
  }
}
