package se.samordna.model;

import se.samordna.enrolment.Lifecycle;
import se.samordna.text.Text;

/**
 * A phase of a model.
 *
 * @param attention whether persons in it need attention, also when the model is gone
 */
public record Phase(String id, Text name, Lifecycle lifecycle, boolean attention) {}
