"""Outlines as the path language of SVG, told by steps between whole numbers."""

from collections.abc import Sequence
from itertools import pairwise

from rebrace.engine.body.drawing.parts import Form


def path(outlines: Sequence[Sequence[int]], form: Form) -> str:
    """The path data of outlines, each given by its control points' even numbers."""
    pairs = [list(zip(each[::2], each[1::2], strict=True)) for each in outlines]
    if form is Form.SOFT:
        return "".join(map(_spline, pairs))
    end = "z" if form is Form.FLAT else ""
    return "".join(f"M{_numbers(each[0])}l{_numbers(_steps(each))}{end}" for each in pairs)


def _spline(points: list[tuple[int, int]]) -> str:
    """A closed quadratic spline; its smooth steps reflect the control point before, which whole middles keep exact."""
    middles = [((a[0] + b[0]) // 2, (a[1] + b[1]) // 2) for a, b in pairwise((points[-1], *points, points[0]))]
    begins, control = middles[0], points[0]
    first = (control[0] - begins[0], control[1] - begins[1], middles[1][0] - begins[0], middles[1][1] - begins[1])
    return f"M{_numbers(begins)}q{_numbers(first)}t{_numbers(_steps(middles[1:]))}z"


def _steps(points: Sequence[tuple[int, int]]) -> list[int]:
    return [each for a, b in pairwise(points) for each in (b[0] - a[0], b[1] - a[1])]


def _numbers(values: Sequence[int]) -> str:
    told = [f"{value}" if place == 0 or value < 0 else f" {value}" for place, value in enumerate(values)]
    return "".join(told)
