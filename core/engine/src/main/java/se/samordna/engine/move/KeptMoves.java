package se.samordna.engine.move;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Work;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.MoveStore.Scope;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.MajorInUse;
import se.samordna.enrolment.Move;
import se.samordna.enrolment.MovePreview;
import se.samordna.enrolment.MoveResult;
import se.samordna.enrolment.MoveReview;
import se.samordna.enrolment.Moves;
import se.samordna.model.Model;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Moves enrolments to the next major of their model, provider by provider. */
@Component(service = Moves.class)
public final class KeptMoves implements Moves {
  /** A word of the glossary, for the audit row. */
  private static final String WHAT = "model";

  private final Store store;
  private final Work work;
  private final Administration administration;
  private final ModelRegistry registry;
  private final DeclaredModels declared;
  private final Runs runs;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptMoves(
      @Reference Store store,
      @Reference Work work,
      @Reference Administration administration,
      @Reference ModelRegistry registry,
      @Reference DeclaredModels declared) {
    this.store = store;
    this.work = work;
    this.administration = administration;
    this.registry = registry;
    this.declared = declared;
    this.runs = new Runs(store, administration);
  }

  @Override
  public List<MajorInUse> inUse(Actor actor) {
    Id<Provider> own = actor instanceof Caller caller ? caller.provider() : null;
    return store.read(tx -> tx.moves().inUse(own)).stream()
        .map(
            one ->
                new MajorInUse(
                    one.model(),
                    one.major(),
                    one.open(),
                    registry.find(one.model(), one.major()).isPresent(),
                    registry.newestMajor(one.model())))
        .toList();
  }

  @Override
  public MovePreview preview(Actor actor, Move move) {
    Model model = target(move);
    Ways ways = new Ways(model);
    Preview preview = new Preview(move, model, ways);
    for (Scope scope : scopes(actor, move)) {
      administration.tryOut(
          actor,
          Action.MODEL_MOVE,
          scope.provider(),
          WHAT,
          change -> preview.add(scope, change.tx(), old(change.tx(), move)),
          change -> Batches.move(change, scope, ways, Runs.by(actor), null));
    }
    return preview.done();
  }

  private Optional<Model> old(Tx tx, Move move) {
    return declared.find(tx, move.model(), move.from());
  }

  @Override
  public MoveResult move(Actor actor, Move move, Consumer<MoveResult> progress) {
    Ways ways = new Ways(target(move));
    return runs.run(
        actor,
        move.model(),
        scopes(actor, move),
        progress,
        (change, scope, after) -> Batches.move(change, scope, ways, Runs.by(actor), after));
  }

  @Override
  public MoveResult previewUndo(Actor actor, Move move) {
    next(move);
    Tally tally = new Tally();
    for (Scope scope : scopes(actor, move)) {
      administration.tryOut(
          actor,
          Action.MODEL_MOVE,
          scope.provider(),
          WHAT,
          change -> tally.addAll(change.tx(), scope),
          change -> Batches.undo(change, scope, Runs.by(actor), null));
    }
    return tally.result();
  }

  @Override
  public MoveResult undo(Actor actor, Move move, Consumer<MoveResult> progress) {
    next(move);
    return runs.run(
        actor,
        move.model(),
        scopes(actor, move),
        progress,
        (change, scope, after) -> Batches.undo(change, scope, Runs.by(actor), after));
  }

  @Override
  public Page<MoveReview> reviews(Caller caller, Move move, PageRequest page) {
    next(move);
    return work.by(caller, Action.MODEL_MOVE)
        .provider(caller.provider())
        .about(WHAT, null)
        .read(access -> access.tx().moves().reviews(scope(access.provider(), move), page));
  }

  /** The new major, which has to be here: what is moved can go on at once. */
  private Model target(Move move) {
    next(move);
    return registry
        .find(move.model(), move.to())
        .map(RunningModel::model)
        .orElseThrow(
            () ->
                Refusal.of(
                    Problem.of(Code.MODEL_NOT_HERE).with("model", move.model() + " " + move.to())));
  }

  /** A model tells where the phases of the major before it go, and of no other. */
  private static void next(Move move) {
    if (move.from() < 1 || move.to() != move.from() + 1) {
      throw Refusal.of(
          Problem.at("/to", Code.MOVE_NOT_TO_THE_NEXT)
              .with("from", Integer.toString(move.from()))
              .with("to", Integer.toString(move.to()))
              .with("next", Integer.toString(Math.max(1, move.from()) + 1)));
    }
  }

  /** The providers that the actor speaks for; of a unit, the one it belongs to. */
  private List<Scope> scopes(Actor actor, Move move) {
    List<Scope> scopes =
        store.read(
            tx ->
                providers(tx, actor)
                    .filter(
                        provider ->
                            move.unit() == null
                                || tx.organisations().unit(provider, move.unit()).isPresent())
                    .map(provider -> scope(provider, move))
                    .toList());
    if (scopes.isEmpty() && move.unit() != null) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return scopes;
  }

  private static Stream<Id<Provider>> providers(Tx tx, Actor actor) {
    return actor instanceof Caller caller
        ? Stream.of(caller.provider())
        : tx.organisations().providers().stream().map(Provider::id);
  }

  private static Scope scope(Id<Provider> provider, Move move) {
    return new Scope(provider, move.unit(), move.model(), move.from(), move.to());
  }
}
