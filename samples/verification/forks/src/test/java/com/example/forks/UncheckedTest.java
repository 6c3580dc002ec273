package com.example.forks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A fork in which no check runs. */
class UncheckedTest {

    @Test
    void adds() {
        assertEquals(2, 1 + 1);
    }
}
