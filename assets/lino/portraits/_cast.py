"""Who is portrayed, in numbers. Imagined, every one; nobody was traced."""

from assets.lino.bust import Sitter
from assets.lino.head import Hair, Headgear, HeadShape

CAST = {
    "natalia": Sitter(5, HeadShape(jaw_width=0.44, chin=0.14, face_width=0.575, cheekbone=0.20, neck=0.34, nose=1.03, brow=0.06),
                      Hair(top=0.09, front=0.70, temple=0.10, parting=0.3, bun=0.34, side=0.06), yaw=22, clothes="dress", white=True, age=2, brow=0.7, lips=1.2, lash=1.25),
    "hansen": Sitter(7, HeadShape(jaw_width=0.47, chin=0.17, face_width=0.575, length=1.04, nose=1.06), Hair(top=0.10, peak=0.05),
                     yaw=-22, clothes="shirt", brow=0.9),
    "robins": Sitter(9, HeadShape(jaw_width=0.56, chin=0.20, face_width=0.64, neck=0.47, nose=1.05, fullness=0.05), Hair(top=0.07, side=0.02),
                     yaw=24, clothes="shirt", brow=1.3),
    "schuessler": Sitter(11, HeadShape(jaw_width=0.42, chin=0.15, face_width=0.55, length=1.05, nose=1.10), Hair(top=0.06, front=0.88),
                         yaw=-24, clothes="suit", glasses=True),
    "cornell": Sitter(13, HeadShape(jaw_width=0.49, chin=0.16, face_width=0.60, nose=1.02), Hair(top=0.09, parting=0.3), yaw=20, clothes="suit"),
    "seva": Sitter(15, HeadShape(jaw_width=0.41, chin=0.13, face_width=0.58, neck=0.32, nose=0.98, larynx=0.02, cheekbone=0.16),
                   Hair(top=0.12, front=0.62, curl=0.02, temple=0.08), yaw=-20, clothes="shirt", brow=0.7, lips=1.1),
    "rosmer": Sitter(17, HeadShape(jaw_width=0.46, chin=0.14, face_width=0.60, neck=0.35, fullness=0.06, nose=1.0, brow=0.06),
                     Hair(top=0.10, curl=0.04), yaw=-22, clothes="dress", white=True, age=2, brow=0.6, lips=1.1),
    "salazar": Sitter(19, HeadShape(jaw_width=0.54, chin=0.19, face_width=0.63, neck=0.45, nose=1.08, fullness=0.04), Hair(top=0.06, front=0.86),
                      yaw=22, clothes="suit", moustache=0.6, age=1, brow=1.2),
    "casas": Sitter(21, HeadShape(jaw_width=0.53, chin=0.18, face_width=0.62, neck=0.46, nose=1.08), Hair(top=0.03), Headgear("cap"),
                    yaw=-22, clothes="uniform", moustache=1.0, brow=1.2),
    "ramirez": Sitter(23, HeadShape(jaw_width=0.46, chin=0.15, face_width=0.59, neck=0.38, nose=1.02, cheekbone=0.20), Hair(top=0.06),
                      Headgear("cap", tilt=-12), yaw=24, clothes="uniform", brow=0.9),
    "harte": Sitter(25, HeadShape(jaw_width=0.46, chin=0.16, face_width=0.60, nose=1.02, fullness=0.04), Hair(top=0.10, parting=0.3), yaw=-58,
                    clothes="shirt", light=(0.70, 0.40, 0.35), ground=0.7),
    "trotsky": Sitter(27, HeadShape(jaw_width=0.46, face_width=0.585, neck=0.38), Hair(top=0.14, curl=0.05, side=0.07), yaw=168, clothes="back",
                      white=True, light=(0.6, 0.5, 0.6), ground=0.8),
    "siqueiros": Sitter(29, HeadShape(jaw_width=0.52, chin=0.19, face_width=0.61, nose=1.14, nose_hump=0.02, length=1.03), Hair(top=0.15, curl=0.07, side=0.07),
                        yaw=-30, clothes="suit", light=(-0.15, 0.62, 0.62), brow=1.4),
    "barradas": Sitter(31, HeadShape(jaw_width=0.44, face_width=0.58, neck=0.34), Hair(top=0.07), Headgear("shawl"), yaw=-158, clothes="shawl",
                       ground=0.7),
}  # fmt: skip
