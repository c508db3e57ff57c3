"""Converts colours from a profile to the sRGB of Little CMS; they must not change.

usage: compare_profile.py PROFILE
"""
import sys

from PIL import Image, ImageCms

colours = Image.new("RGB", (256, 64))
colours.putdata([((x * 7) % 256, (x * 31 + y * 5) % 256, (y * 4 + x) % 256) for y in range(64) for x in range(256)])
profile = ImageCms.getOpenProfile(sys.argv[1])
result = ImageCms.profileToProfile(colours, profile, ImageCms.createProfile("sRGB"), renderingIntent=1)
worst = max(abs(a - b) for one, other in zip(colours.getdata(), result.getdata()) for a, b in zip(one, other))
if worst > 1:
    print("colours change by", worst)
