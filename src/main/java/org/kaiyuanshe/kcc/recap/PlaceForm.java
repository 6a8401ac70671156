package org.kaiyuanshe.kcc.recap;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Where a photo shall stand in its gallery, counted from 0. */
record PlaceForm(@NotNull @Min(0) @Max(1000) Integer position) {
}
