package se.samordna.engine.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.merge.MergeConflict;
import se.samordna.merge.MergePreview;
import se.samordna.merge.MergePreview.Count;
import se.samordna.merge.MergePreview.Side;
import se.samordna.merge.MergedKind;
import se.samordna.person.Person;
import se.samordna.person.PersonIdentifier;
import se.samordna.person.identifier.IdentifierKind;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanType;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.SwedishOrder;

/** Two rows that may become one: what comes together, and what does not go together. */
record TwoRows(Person survivor, Person merged) {

  static TwoRows read(Access access, Id<Person> merged, Identifiers identifiers) {
    return new TwoRows(
        stored(access, access.person(), identifiers), stored(access, merged, identifiers));
  }

  private static Person stored(Access access, Id<Person> person, Identifiers identifiers) {
    return access
        .tx()
        .persons()
        .get(access.provider(), person, identifiers.reader())
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  List<Id<Person>> ids() {
    return List.of(survivor.id(), merged.id());
  }

  MergePreview preview(Access access) {
    Map<Id<Person>, Map<MergedKind, Integer>> counts =
        access.tx().merges().counts(access.provider(), ids());
    Map<MergedKind, Integer> here = counts.getOrDefault(survivor.id(), Map.of());
    Map<MergedKind, Integer> there = counts.getOrDefault(merged.id(), Map.of());
    List<Count> both = new ArrayList<>();
    for (MergedKind kind : MergedKind.values()) {
      if (here.containsKey(kind) || there.containsKey(kind)) {
        both.add(new Count(kind, here.getOrDefault(kind, 0), there.getOrDefault(kind, 0)));
      }
    }
    return new MergePreview(
        side(survivor), side(merged), both, List.copyOf(conflicts(access, here, there)));
  }

  private static Side side(Person person) {
    return new Side(
        person.id(),
        person.revision(),
        person.name(),
        person.birthDate(),
        person.identifiers().stream().map(one -> one.identifier().masked()).toList(),
        person.protection());
  }

  private Set<MergeConflict> conflicts(
      Access access, Map<MergedKind, Integer> here, Map<MergedKind, Integer> there) {
    Map<MergeConflict, Boolean> found = new EnumMap<>(MergeConflict.class);
    found.put(MergeConflict.TWO_SOLE_ENROLMENTS, haveSoleEnrolments(access));
    found.put(MergeConflict.TWO_NUMBERS, haveTwoNumbers());
    found.put(
        MergeConflict.TWO_IN_A_ROLE,
        access.tx().merges().shareARole(access.provider(), survivor.id(), merged.id()));
    found.put(
        MergeConflict.RECORD_CLOSED,
        ids().stream().anyMatch(one -> access.tx().merges().isClosed(access.provider(), one)));
    found.put(
        MergeConflict.UNCERTAIN_IDENTITY,
        Stream.of(survivor, merged)
            .flatMap(one -> one.identifiers().stream())
            .anyMatch(PersonIdentifier::isUncertain));
    found.put(MergeConflict.OTHER_NAME, !key(survivor).equals(key(merged)));
    found.put(MergeConflict.OTHER_BIRTH_DATE, wereBornOnOtherDays());
    found.put(
        MergeConflict.TWO_CRISIS_PLANS,
        here.containsKey(MergedKind.CRISIS_PLANS) && there.containsKey(MergedKind.CRISIS_PLANS));
    found.put(MergeConflict.TWO_PLANS, haveTwoPlans(access));
    found.put(MergeConflict.OTHER_PROTECTION, survivor.protection() != merged.protection());
    Set<MergeConflict> conflicts = EnumSet.noneOf(MergeConflict.class);
    found.forEach(
        (conflict, is) -> {
          if (is) {
            conflicts.add(conflict);
          }
        });
    return conflicts;
  }

  private static String key(Person person) {
    return SwedishOrder.searchKey(person.name());
  }

  private boolean wereBornOnOtherDays() {
    return survivor.birthDate() != null
        && merged.birthDate() != null
        && !survivor.birthDate().equals(merged.birthDate());
  }

  private boolean haveTwoNumbers() {
    return hasPersonnummer(survivor) && hasPersonnummer(merged);
  }

  private static boolean hasPersonnummer(Person person) {
    return person.identifiers().stream()
        .anyMatch(
            one ->
                one.to() == null
                    && one.identifier()
                        .kind()
                        .oid()
                        .equals(IdentifierKind.National.PERSONNUMMER.oid()));
  }

  private boolean haveSoleEnrolments(Access access) {
    Set<String> models =
        open(access, survivor).stream().map(Enrolment::model).collect(Collectors.toSet());
    return open(access, merged).stream().anyMatch(one -> models.contains(one.model()))
        || ids().stream()
            .allMatch(one -> access.tx().enrolments().activeBeside(access.provider(), one, null));
  }

  private static List<Enrolment> open(Access access, Person person) {
    return access.tx().enrolments().ofPerson(access.provider(), person.id()).stream()
        .map(EnrolmentRow::enrolment)
        .filter(one -> one.lifecycle() != Lifecycle.CLOSED)
        .toList();
  }

  private boolean haveTwoPlans(Access access) {
    Map<Id<Person>, List<Plan>> plans = access.tx().plans().of(access.provider(), ids());
    Set<PlanType> here = goingOn(plans.getOrDefault(survivor.id(), List.of()));
    here.retainAll(goingOn(plans.getOrDefault(merged.id(), List.of())));
    return !here.isEmpty();
  }

  private static Set<PlanType> goingOn(List<Plan> plans) {
    Set<PlanType> types = new HashSet<>();
    plans.stream().filter(one -> one.endedAt() == null).forEach(one -> types.add(one.type()));
    return types;
  }
}
