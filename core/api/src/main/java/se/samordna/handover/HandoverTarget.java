package se.samordna.handover;

import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.text.Text;

/** A team and a model that a person could be handed over to. */
public record HandoverTarget(Id<Unit> unit, String unitName, String model, Text modelName) {}
