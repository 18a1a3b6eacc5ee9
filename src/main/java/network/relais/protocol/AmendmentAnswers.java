package network.relais.protocol;

/** What the answers to an amendment come to. */
public enum AmendmentAnswers {
    AGREED,
    /** Somebody has taken their answer back and not answered anew: they are asked again. */
    ANSWER_MISSING,
    /** Somebody who had to agree did not: what was agreed before stays. */
    REFUSED,
    /** Somebody proposed something else, and nobody refused: the coordinator revises it or gives it up. */
    COUNTER_PROPOSED
}
