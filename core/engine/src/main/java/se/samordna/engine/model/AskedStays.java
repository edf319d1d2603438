package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.engine.access.Access;
import se.samordna.engine.rule.StayRules.Known;
import se.samordna.form.KnownStays;
import se.samordna.model.Model;
import se.samordna.model.RuleUse;
import se.samordna.model.Step;
import se.samordna.organisation.Unit;
import se.samordna.rule.Parameters;

/**
 * What forms ask about inpatient care, beside what is known of it: with the numbers that hold where
 * the model is in use among the caller's units.
 */
public final class AskedStays {
  private final Access access;

  private AskedStays(Access access) {
    this.access = access;
  }

  /** Of forms that models which are here ask about; nothing is read where none does. */
  public static List<KnownStays> of(
      Access access, Collection<RunningModel> running, Predicate<String> forms) {
    List<KnownStays> known = new ArrayList<>();
    for (RunningModel one : running) {
      for (Step step : one.model().steps()) {
        if (step.guards().stream().anyMatch(guard -> asks(guard, forms))) {
          new AskedStays(access).add(known, one.model(), step, forms);
        }
      }
    }
    return known;
  }

  private static boolean asks(RuleUse guard, Predicate<String> forms) {
    return guard.rule().equals(SettableNumbers.STAYS)
        && forms.test(guard.parameters().text("form"));
  }

  /** With the numbers of one of the units that use the model. */
  private void add(List<KnownStays> known, Model model, Step step, Predicate<String> forms) {
    access.tx().modelSettings().enabled(access.provider(), access.units()).entrySet().stream()
        .filter(one -> one.getValue().contains(model.id()))
        .map(Map.Entry::getKey)
        .min(Comparator.comparing(Id::toString))
        .map(unit -> at(unit, model, step))
        .ifPresent(
            now ->
                now.guards().stream()
                    .filter(guard -> asks(guard, forms))
                    .forEach(guard -> known.add(known(model, guard.parameters()))));
  }

  private Step at(Id<Unit> unit, Model model, Step step) {
    return new OwnDays(access.tx(), access.provider(), unit, access.today()).of(model.id(), step);
  }

  private KnownStays known(Model model, Parameters parameters) {
    int months = whole(parameters, "months");
    List<Admission> stays =
        access
            .tx()
            .admissions()
            .of(access.provider(), List.of(access.person()))
            .getOrDefault(access.person(), List.of());
    Known known = Known.of(stays, access.today(), months);
    return new KnownStays(
        parameters.text("form"),
        access.tx().modelSettings().names(access.provider()).of(model),
        whole(parameters, "admissions"),
        whole(parameters, "days"),
        months,
        known.admissions(),
        known.days());
  }

  private static int whole(Parameters parameters, String name) {
    return parameters.number(name).intValueExact();
  }
}
