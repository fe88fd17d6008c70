"""Arms, hands, legs and feet as outlines."""

from rebrace.engine.body import vectors
from rebrace.engine.body.build import Build
from rebrace.engine.body.camera import Camera
from rebrace.engine.body.drawing.outlines import Outline, limb
from rebrace.engine.body.limbs import Arm, Leg

_CALF = 0.32
"""Where along the shank the calf is thickest."""
_THIGH = 0.1
"""How far from the hip joint the thigh is thickest, so that its round end stays inside the pelvis."""
_FOREARM = 0.28
_SLEEVE = 0.5
"""How far down the upper arm the sleeve goes."""
_ANKLE_HEM = 0.86


def leg(leg_: Leg, build: Build, camera: Camera) -> tuple[Outline, ...]:
    """Thigh and shank in leggings."""
    radii, thick = build.mannequin.radii, build.thickness
    calf = vectors.mixed(leg_.knee, leg_.ankle, _CALF)
    back = vectors.scaled(leg_.foot.forward, -0.008 * build.small)
    hem = vectors.mixed(leg_.knee, leg_.ankle, _ANKLE_HEM)
    root, middle = vectors.mixed(leg_.hip, leg_.knee, _THIGH), vectors.mixed(leg_.hip, leg_.knee, 0.5)
    return (
        limb(
            (
                (camera.spot(root), radii.hip * thick),
                (camera.spot(middle), (radii.hip * 0.54 + radii.knee * 0.46) * thick),
                (camera.spot(leg_.knee), radii.knee * thick),
            )
        ),
        limb(
            (
                (camera.spot(leg_.knee), radii.knee * 0.95 * thick),
                (camera.spot(vectors.add(calf, back)), radii.calf * thick),
                (camera.spot(hem), radii.ankle * 1.1 * thick),
            )
        ),
    )


def foot(leg_: Leg, build: Build, camera: Camera) -> tuple[Outline, ...]:
    """A bare foot from the ankle to the toes."""
    radii, thick, small = build.mannequin.radii, build.thickness, build.small
    ankle, heel = camera.spot(leg_.ankle), camera.spot(leg_.heel)
    ball, toes = camera.spot(leg_.ball), camera.spot(leg_.toes)
    hem = camera.spot(vectors.mixed(leg_.knee, leg_.ankle, _ANKLE_HEM))
    return (
        limb(((hem, radii.ankle * 0.95 * thick), (ankle, radii.ankle * 0.98 * thick), (heel, radii.heel * small))),
        limb(((ankle, radii.ankle * 0.92 * thick), (ball, radii.ball * 0.95 * small), (toes, radii.toes * small))),
        limb(((heel, radii.heel * small), (ball, radii.ball * small))),
    )


def bare_arm(arm: Arm, build: Build, camera: Camera) -> tuple[Outline, ...]:
    """Arm and hand."""
    radii, thick, small = build.mannequin.radii, build.thickness, build.small
    shoulder, elbow = camera.spot(arm.shoulder), camera.spot(arm.elbow)
    thick_part = camera.spot(vectors.mixed(arm.elbow, arm.wrist, _FOREARM))
    wrist, palm, tips = camera.spot(arm.wrist), camera.spot(arm.palm), camera.spot(arm.tips)
    begins = vectors.mixed(arm.wrist, arm.palm, 0.35)
    thumb = vectors.along(vectors.along(arm.palm, arm.thumb, 0.026 * small), vectors.sub(arm.tips, arm.palm), 0.1)
    return (
        limb(((shoulder, radii.shoulder * 0.86 * thick), (elbow, radii.elbow * thick))),
        limb(((elbow, radii.elbow * thick), (thick_part, radii.forearm * thick), (wrist, radii.wrist * thick))),
        limb(((wrist, radii.wrist * 0.95 * thick), (palm, radii.palm * 1.35 * small), (tips, radii.fingertip * small))),
        limb(
            ((camera.spot(begins), radii.fingertip * 1.1 * small), (camera.spot(thumb), radii.fingertip * 0.85 * small))
        ),
    )


def sleeve(arm: Arm, build: Build, camera: Camera) -> tuple[Outline, ...]:
    """The sleeve over shoulder and half the upper arm."""
    radii, thick = build.mannequin.radii, build.thickness
    hem = camera.spot(vectors.mixed(arm.shoulder, arm.elbow, _SLEEVE))
    return (limb(((camera.spot(arm.shoulder), radii.shoulder * 1.04 * thick), (hem, radii.elbow * 1.28 * thick))),)
