#pragma once

#include <cstdint>
#include <vector>

#include "core/base/types.h"

/// Loops over a block of scores: `rows` memories × `width` queries, row by row, `width` a multiple of the vector length
/// and at least one vector. Each is compiled for every instruction set and picked at run time.
namespace hopscope::kernels {

/// s ← scale[row] · s + offset[row].
void transformRows(float* scores, Index rows, Index width, const float* scale, const float* offset);

/// s ← scale[row] · (s − shift[column]).
void shiftAndScale(float* scores, Index rows, Index width, const float* shift, const float* scale);

/// largest[column] = max over the rows.
void columnMaxima(const float* scores, Index rows, Index width, float* largest);

/// s ← exp(β (s − shift[column])), and sums[column] = Σ over the rows. Scores are at most `shift`.
void exponentials(float* scores, Index rows, Index width, float beta, const float* shift, float* sums);

/// s ← factor[column] · s.
void scaleColumns(float* values, Index rows, Index width, const float* factor);

/// A score that reached the threshold of its column.
struct Hit {
  std::int32_t row;
  std::int32_t column;
  float score;
};

/// Appends every score with s ≥ threshold[column] to `hits`, row by row.
void selectAbove(const float* scores, Index rows, Index width, const float* threshold, std::vector<Hit>& hits);

}  // namespace hopscope::kernels
