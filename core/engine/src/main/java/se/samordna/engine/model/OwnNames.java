package se.samordna.engine.model;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Administration.Change;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.ModelSettingStore.NewName;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.model.MixUp;
import se.samordna.model.Model;
import se.samordna.model.ModelNames;
import se.samordna.model.OwnModelName.NewModelName;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/** What organisations call the models that they use; for their administrators to settle. */
final class OwnNames {
  private static final int LONGEST = 60;

  /** What turns letters around, joins them or breaks lines, and can't be seen in a name. */
  private static final Set<Integer> UNSEEN =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.SURROGATE,
          (int) Character.PRIVATE_USE,
          (int) Character.UNASSIGNED,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR);

  private final Store store;
  private final Administration administration;

  OwnNames(Store store, Administration administration) {
    this.store = store;
    this.administration = administration;
  }

  /** What models are called at a provider; nobody knows of another's. */
  ModelNames of(Actor actor, Id<Provider> provider) {
    if (actor instanceof Caller caller && !caller.provider().equals(provider)) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return store.read(tx -> tx.modelSettings().names(provider));
  }

  /** Calls a model something else; {@code declared} are all models that anybody knows of. */
  List<MixUp> set(
      Actor actor, Id<Provider> provider, Model model, NewModelName wanted, List<Model> declared) {
    Text name = checked(wanted);
    return change(
        actor,
        provider,
        model.id(),
        (Change change) -> {
          Tx tx = change.tx();
          Set<String> enabled = tx.modelSettings().enabledAnywhere(provider);
          if (!enabled.contains(model.id())) {
            throw Refusal.of(
                Problem.at("/model", Code.MODEL_NOT_ENABLED).with("model", model.id()));
          }
          List<Model> beside = declared.stream().filter(one -> enabled.contains(one.id())).toList();
          ModelNames before = tx.modelSettings().names(provider);
          before
              .whoHas(name, model.id(), beside)
              .ifPresent(
                  other -> {
                    throw Refusal.of(
                        Problem.at(wanted.sv().isBlank() ? "/en" : "/sv", Code.MODEL_NAME_TAKEN)
                            .with("other", before.of(other)));
                  });
          tx.modelSettings().endName(provider, model.id(), name(actor), change.now());
          tx.modelSettings()
              .set(
                  new NewName(
                      provider,
                      model.id(),
                      name,
                      actor instanceof Caller caller ? caller.staff() : null,
                      name(actor),
                      change.now()));
          return tx.modelSettings().names(provider).mixUps(beside).stream()
              .filter(one -> one.model().equals(model.id()) || one.other().equals(model.id()))
              .toList();
        });
  }

  void takeBack(Actor actor, Id<Provider> provider, String model) {
    this.<@Nullable Object>change(
        actor,
        provider,
        model,
        (Change change) -> {
          change.tx().modelSettings().endName(provider, model, name(actor), change.now());
          return null;
        });
  }

  private <T extends @Nullable Object> T change(
      Actor actor, Id<Provider> provider, String model, Function<Change, T> how) {
    return administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        provider,
        KeptModels.object(model),
        change -> {
          if (change.tx().organisations().provider(provider).isEmpty()) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          return how.apply(change);
        });
  }

  /** One language stands for both where the other is left out. */
  private static Text checked(NewModelName wanted) {
    Checks checks = new Checks();
    String sv = fit(checks, "/sv", wanted.sv());
    String en = fit(checks, "/en", wanted.en());
    checks.that(!sv.isEmpty() || !en.isEmpty(), "/sv", Code.FIELD_MISSING);
    checks.done();
    return new Text(sv.isEmpty() ? en : sv, en.isEmpty() ? sv : en);
  }

  private static String fit(Checks checks, String at, String name) {
    String stripped = name.strip();
    if (stripped.length() > LONGEST) {
      checks.problem(Problem.at(at, Code.FIELD_TOO_LONG).with("max", LONGEST));
    }
    boolean seen = stripped.codePoints().map(Character::getType).noneMatch(UNSEEN::contains);
    boolean says = stripped.isEmpty() || stripped.codePoints().anyMatch(Character::isLetterOrDigit);
    checks.that(seen && says, at, Code.FIELD_WRONG);
    return stripped;
  }

  private static String name(Actor actor) {
    return actor instanceof Operator operator
        ? "operator " + operator.name()
        : "staff " + ((Caller) actor).staff();
  }
}
